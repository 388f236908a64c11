"""Tell Django what the ledger is called."""

from __future__ import annotations

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The ledger as a Django application."""

    name = "dajuan.ledger"
    label = "ledger"
    default_auto_field = "django.db.models.BigAutoField"
