"""What changes the ledger: each function is one transaction with its entry in the audit trail."""
