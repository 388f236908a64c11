"""`python -m dajuan` is the command `dajuan`."""

import sys

from dajuan.cli import main

sys.exit(main())
