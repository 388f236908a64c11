"""What decisions and acts are called, in the language of the request."""

from __future__ import annotations

from collections.abc import Mapping

from dajuan.messages import N_

DECISIONS: Mapping[str, str] = {
    "waiting": N_("waiting"),
    "accepted": N_("accepted"),
    "corrected": N_("corrected"),
    "rejected": N_("rejected"),
}
VERDICTS: Mapping[str, str] = {
    "accept": N_("accepted"),
    "correct": N_("corrected"),
    "refile": N_("filed under another indicator"),
    "reject": N_("rejected"),
}
ACTS: Mapping[str, str] = {
    "add": N_("document added"),
    "accept": N_("claims accepted"),
    "correct": N_("claim corrected"),
    "reject": N_("claim rejected"),
    "choose": N_("claim chosen"),
    "merge": N_("indicators merged"),
    "plan": N_("targets added"),
    "follow": N_("progress entered"),
    "confirm": N_("evidence judged"),
    "waive": N_("finding waived"),
}
"""What the entries of the audit trail are called."""
