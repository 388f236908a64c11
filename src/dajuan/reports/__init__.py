"""What is written for a reader: readings as tables, files, pages."""
