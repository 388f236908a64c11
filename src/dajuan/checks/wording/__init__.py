"""Numerals and wording (数字用法与措辞): what a figure must look like."""
