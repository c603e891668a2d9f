"""One box over everything: what can be found, and what can be done."""
