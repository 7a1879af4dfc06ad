"""How a draft comes about: what a model is shown, what it says, how that becomes a text to use.

`draft.py` owns order, rows and failure, `writing.py` the words, `answering.py` the talk with the
model, `context.py` what it is shown, `repair.py` what is asked for once more; `runner.py` drives
many at a time, and `replay.py` tells from its row what is over.
"""
