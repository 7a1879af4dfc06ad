"""What tells who somebody is or where: found in a text however it is spelt.

`finding.py` puts together what the others find: `emails.py`, `telephones.py`, `account_names.py`,
`addresses.py`, numbers behind a cue (`cued_numbers.py`, `cued_secrets.py`), long runs of digits
(`digit_runs.py`, `cut_numbers.py`), and numbers in words (`spoken_numbers.py`).
"""
