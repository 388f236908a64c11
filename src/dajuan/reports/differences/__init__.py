"""What changed between two documents, for the eye (text, html) and for programs (jsonl): each module has `write`."""
