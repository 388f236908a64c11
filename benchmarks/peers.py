"""Run the peers, libraries that one could take instead, each in an environment of its own.

JioNLP gives money and time, Recognizers-Text numbers, currencies and dates. None says what a figure means; compared is
speed alone, each at its own work. They read for a bounded time, a paragraph at a time, as their users do.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import shared_data

ENVIRONMENTS = shared_data.ROOT / ".peers"
PROGRAM = Path(__file__).with_name("peer_program.py")
SECONDS = 8
"""For which a peer reads each text: the slowest reads some 0.01 MB a second."""


class Peer(msgspec.Struct, frozen=True):
    """A library to compare with: its name as peer_program.py knows it, what it finds, what to install."""

    name: str
    title: str
    requirements: tuple[str, ...]


PEERS = (
    Peer("jionlp", "JioNLP (money, time)", ("jionlp",)),
    Peer(
        "recognizers",
        "Recognizers-Text (number, currency, datetime)",
        ("recognizers-text-suite", "emoji<2"),  # with a newer emoji it does not even import
    ),
)


class PeerFailed(Exception):
    """A peer cannot be installed or run; the message has the reason."""


class PeerSpeed(msgspec.Struct, frozen=True):
    """What a peer did in its time: bytes of UTF-8 read, seconds taken, things found."""

    bytes: int
    seconds: float
    found: int

    @property
    def rate(self) -> float:
        """Megabytes of UTF-8 a second."""
        return self.bytes / self.seconds / 1e6


def install(peer: Peer) -> Path:
    """The python of the peer's environment, which is made where it is not there yet.

    Raises PeerFailed with what the installer said.
    """
    home = ENVIRONMENTS / peer.name
    python = home / "bin" / "python"
    done = home / "installed"
    if not done.is_file():
        print(f"installing {peer.title} into {home.relative_to(shared_data.ROOT)} ...", file=sys.stderr, flush=True)
        _run(peer, "be installed", [sys.executable, "-m", "venv", str(home)])
        _run(peer, "be installed", [str(python), "-m", "pip", "install", "--quiet", *peer.requirements])
        done.touch()
    return python


def measure(peer: Peer, text: Path) -> PeerSpeed:
    """Let a peer read a text for SECONDS. Raises PeerFailed."""
    said = _run(peer, "run", [str(install(peer)), str(PROGRAM), peer.name, str(text), str(SECONDS)])
    return msgspec.json.decode(said.rsplit("\n", 1)[-1], type=PeerSpeed)


def _run(peer: Peer, what: str, command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PeerFailed(f"{peer.title} cannot {what}: {_last_words(done.stderr or done.stdout)}")
    return done.stdout.strip()


def _last_words(said: str) -> str:
    """The lines of an installer's or interpreter's complaint that say why."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return " ".join((errors or lines)[-2:]) or "it does not say why"
