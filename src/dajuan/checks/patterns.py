"""Patterns of the checks."""

from dajuan.patterns import Pattern as Pattern
