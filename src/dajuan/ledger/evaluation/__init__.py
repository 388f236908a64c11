"""Judge targets by what was observed, and derive figures from others: pure functions over records of the ledger."""
