"""How each form of target is judged (CONVENTIONS 4.2), a module for each."""
