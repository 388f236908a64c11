"""What words mean: indicators, units, divisions, bodies, fields. Data with look-ups; importing it loads no data."""
