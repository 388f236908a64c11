"""Build Dajuan with its hot path compiled (setup.py, DAJUAN_COMPILE=1) into an environment of its own, and time it there.

The build is made anew whenever a source has changed; it takes about a minute.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import shared_data

HOME = shared_data.ROOT / ".peers" / "compiled"
SOURCES = ("src", "setup.py", "pyproject.toml", "README.md", "constraints.txt")
PROGRAM = Path(__file__).with_name("speed.py")


class NotCompiled(Exception):
    """The compiled form cannot be built here; the message has the reason."""


def python() -> Path:
    """The python of an environment that has the compiled form of the sources as they are now.

    Raises NotCompiled with what the installer said.
    """
    program = HOME / "bin" / "python"
    stamp = HOME / "sources"
    now = _fingerprint()
    if stamp.is_file() and stamp.read_text() == now:
        return program
    print(f"compiling Dajuan into {HOME.relative_to(shared_data.ROOT)} ...", file=sys.stderr, flush=True)
    shutil.rmtree(HOME, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(HOME)])
    install = [str(program), "-m", "pip", "install", "--quiet", "-c", str(shared_data.ROOT / "constraints.txt")]
    _run([*install, "setuptools", "wheel", "mypy"])
    with tempfile.TemporaryDirectory() as folder:
        for name in SOURCES:
            source, copy = shared_data.ROOT / name, Path(folder, name)
            if source.is_dir():
                shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info", "*.so"))
            else:
                shutil.copy(source, copy)
        _run([*install, "--no-build-isolation", folder], DAJUAN_COMPILE="1")
    stamp.write_text(now)
    return program


def rate_line(text: Path) -> str:
    """What `speed.py --rate` prints of a text in the compiled form: one line of JSON. Raises NotCompiled."""
    return _run([str(python()), str(PROGRAM), "--rate", str(text)]).rsplit("\n", 1)[-1]


def _run(command: list[str], **more: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | more)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise NotCompiled(f"Dajuan cannot be compiled here: {said[-1] if said else 'it does not say why'}")
    return done.stdout.strip()


def _fingerprint() -> str:
    """SHA-256 over the Python sources and what the build is made from."""
    digest = hashlib.sha256()
    for name in SOURCES:
        source = shared_data.ROOT / name
        for path in sorted(source.rglob("*.py")) if source.is_dir() else [source]:
            digest.update(path.read_bytes())
    return digest.hexdigest()
