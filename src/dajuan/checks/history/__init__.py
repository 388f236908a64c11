"""Agreement with the ledger (与台账核对): earlier documents, series, orders of magnitude."""
