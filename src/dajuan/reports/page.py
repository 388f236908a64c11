"""Put a report into one self-contained page: it asks nothing of any network, and its policy forbids it to."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path


def document(title: str, body: str, *, tongue: str, style: str, script: str = "") -> str:
    """The page as HTML. title and body are HTML already; tongue: "zh_CN" or "en"; style, script: what assets hold."""
    allowed = f"style-src {_digest(style)}" + (f"; script-src {_digest(script)}" if script else "")
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    run = f"<script>{script}</script>\n" if script else ""
    return f"""<!DOCTYPE html>
<html lang="{"zh-CN" if tongue == "zh_CN" else "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Dajuan">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}{run}</body>
</html>
"""


@cache
def asset(module: str, name: str) -> str:
    """A style or script that lies beside a module, by that module's `__file__`."""
    return Path(module).with_name(name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
