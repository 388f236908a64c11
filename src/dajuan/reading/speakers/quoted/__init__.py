"""Figures inside of what somebody is quoted with are read like any others: here are their examples only."""
