"""What the ledger is asked: each function returns frozen records in a number of queries that does not grow with the rows."""
