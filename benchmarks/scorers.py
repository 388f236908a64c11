"""Run the scorers that lie with the gold data, and take their figures from what they print.

They are run as programs and never copied: what counts is what they print.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from shared_data import GOLD

Scores = dict[str, int | float]
"""A name of a score and its value, as printed: a share is a float with three decimals, a count an int."""

_PRECISION_RECALL_F1 = re.compile(r"^(detection|exact claims) +P ([\d.]+) +R ([\d.]+) +F1 ([\d.]+)", re.M)
_COUNTS = re.compile(r"\((\d+) gold, (\d+) read\)")
_SHARE = re.compile(r"^ *([a-z][a-z ]*[a-z]) +(\d\.\d{3})$", re.M)
_CONFIDENT = re.compile(r"^confident +([\d.]+) of .*; ([\d.]+) of these are exact$", re.M)
_STATEMENTS = re.compile(r"^(milestone|pledge|programme) +gold (\d+) +found (\d+) +whole (\d+) +unknown (\d+)$", re.M)
_PANEL = re.compile(r"^cells (\d+) +answered ([\d.]+) +right among answered ([\d.]+) +right of all ([\d.]+)$", re.M)


def parse_claims(printed: str) -> Scores:
    """What score.py prints: detection, exact, each attribute, confident, and the counts `gold` and `read`."""
    scores: Scores = {}
    for name, precision, recall, f1 in _PRECISION_RECALL_F1.findall(printed):
        short = name.split()[0]
        scores |= {f"{short} P": float(precision), f"{short} R": float(recall), short: float(f1)}
    for name, share in _SHARE.findall(printed):
        scores[name] = float(share)
    for confident, exact in _CONFIDENT.findall(printed):
        scores |= {"confident": float(confident), "confident exact": float(exact)}
    for gold, read in _COUNTS.findall(printed):
        scores |= {"gold": int(gold), "read": int(read)}
    return _some(scores, printed)


def parse_statements(printed: str) -> Scores:
    """The counts that score_statements.py prints, over all documents: "milestone found", "unknown" ..."""
    scores: Scores = {}
    for kind, *counts in _STATEMENTS.findall(printed):
        gold, found, whole, unknown = map(int, counts)
        for name, count in (
            (f"{kind} gold", gold),
            (f"{kind} found", found),
            (f"{kind} whole", whole),
            ("unknown", unknown),
        ):
            scores[name] = scores.get(name, 0) + count
    return _some(scores, printed)


def parse_panel(printed: str) -> Scores:
    """What score_panel.py prints: answered, right (among the answered), right of all, and the count `cells`."""
    scores: Scores = {}
    for cells, answered, right, of_all in _PANEL.findall(printed):
        scores = {
            "cells": int(cells),
            "answered": float(answered),
            "right": float(right),
            "right of all": float(of_all),
        }
    return _some(scores, printed)


def score_claims(gold: Path, claims: Path) -> Scores:
    """Score claims by score.py."""
    return parse_claims(_run("score.py", gold, claims))


def score_statements(gold: Path, found: Path) -> Scores:
    """Score milestones, pledges and programmes by score_statements.py."""
    return parse_statements(_run("score_statements.py", gold, found))


def score_panel(cells: Path, claims: Path) -> Scores:
    """Score claims as a panel by score_panel.py."""
    return parse_panel(_run("score_panel.py", cells, claims))


def score_module() -> ModuleType:
    """score.py as a module, for its pairing and agreeing: so that tables here agree with the headline there."""
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(GOLD / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _run(scorer: str, *arguments: Path) -> str:
    command = [sys.executable, str(GOLD / scorer), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def _some(scores: Scores, printed: str) -> Scores:
    """Refuse an answer without a score: the scorer prints in another form than the one known here."""
    if not scores:
        raise ValueError(f"no scores in what the scorer printed: {printed[:300]!r}")
    return scores
