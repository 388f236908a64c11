"""Sums and balances (合计与平衡): parts, totals, structures, balances, cumulated figures."""
