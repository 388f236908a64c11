"""How the tables of a ledger came about, a step a file."""
