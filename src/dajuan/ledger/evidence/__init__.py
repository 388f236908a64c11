"""Propose what speaks of a programme's part or of a pledge: pure functions over records."""
