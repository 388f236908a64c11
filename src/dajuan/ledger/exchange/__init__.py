"""Take the acts of one ledger into another: documents with what was read in them, decisions, plans, tasks."""
