"""Many comments judged, drafted for and checked at once, without a case log; and what that tells.

Rows come in through `rows.py` and `examples.py`, `evaluating.py` drafts for each, `results_file.py`
keeps what came of it, `figures.py`, `agreement.py` and `beside.py` say what the numbers are.
"""
