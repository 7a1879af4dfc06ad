"""Entendu: an angry comment is answered, logged and followed up until it is really solved."""

__version__ = "0.1.0"
