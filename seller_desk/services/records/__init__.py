"""What every kind of sheet has in common: its profile, its records, and how they differ."""
