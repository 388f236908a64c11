"""Shares, rates and quotients (占比、比率与单位量): part by whole, per head, per unit, conversions."""
