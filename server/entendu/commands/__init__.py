"""F5: one file per command; what each prints goes through the sentences, in the person's language."""
