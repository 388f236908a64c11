"""Word files in the layout of official documents (GB/T 9704-2012), on top of python-docx."""
