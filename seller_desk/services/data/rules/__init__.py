"""The rules of the diagnosis, by what they are about: pure functions over a snapshot."""
