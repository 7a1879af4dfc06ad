"""F4: the wire and the pages. Flask lives here; nothing here knows SQL or prompts."""
