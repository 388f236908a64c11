"""Regular expressions: compiled once per machine, or when a text first needs them; what a Chinese character is as part of one."""

from dajuan.patterns.han import HAN as HAN
from dajuan.patterns.kept import compiled as compiled
from dajuan.patterns.lazy import Pattern as Pattern
