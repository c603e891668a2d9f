"""Seller Desk: an offline workbench for shops that sell wholesale on 1688."""

__version__ = "0.1.0"
