"""The figures of a text in their relations (数与数的关系): what belongs to what, which the other folders judge."""
