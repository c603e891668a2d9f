"""The lock: a page over the whole window until the password is typed."""
