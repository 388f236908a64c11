"""Arithmetic inside a text (文内核算): what the printed figures give together."""
