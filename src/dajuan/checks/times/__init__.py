"""Time inside a document (时间): moments, lengths of time, periods, plans and anniversaries against each other and the day of the text."""
