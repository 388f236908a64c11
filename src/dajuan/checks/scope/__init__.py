"""Sources and scope (口径与出处): a change without a base, a figure without a period, scopes that are mixed."""
