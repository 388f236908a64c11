"""The scripts of benchmarks/ are programs and no package: let the tests import them by their names."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
