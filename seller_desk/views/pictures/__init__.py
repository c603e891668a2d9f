"""Pictures of goods: looked at, made small, printed on. Light only, whatever the window wears."""
