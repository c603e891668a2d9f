"""Pieces that know no subject and no desk."""
