"""The ledger: documents, observations, targets, tasks; nothing overwritten, every row in a hash-chained audit trail."""
