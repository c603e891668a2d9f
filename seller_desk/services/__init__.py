"""What the shop does and knows; plain functions, session first."""
