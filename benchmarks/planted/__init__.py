"""Known errors to plant into clean texts: each kind finds the places where a careful reader could notice it."""
