"""What Django is told where no host program has told it anything; databases are named as ledgers are opened."""

from __future__ import annotations

INSTALLED_APPS = ["dajuan.ledger"]
DATABASES: dict[str, dict[str, object]] = {}
USE_TZ = True
LOGGING_CONFIG = None
