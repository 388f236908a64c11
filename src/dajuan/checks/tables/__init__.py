"""What a table's own figures say of each other, whichever kind of file it stands in."""
