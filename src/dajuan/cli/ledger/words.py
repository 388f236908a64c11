"""What decisions are called, in the language of the request."""

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
