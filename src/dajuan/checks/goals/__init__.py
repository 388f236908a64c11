"""Completions and goals (完成情况): what was done against what was set."""
