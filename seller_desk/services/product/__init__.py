"""Products: what is sold and how well."""
