"""F5: one file per command; what each prints comes in the person's language."""
