"""F0: the nouns of DESIGN.md as frozen dataclasses and enums.

Standard library only, no input or output.
"""
