"""The schema's history: one revision per file in `versions/`, its SQL in `sql/`.

A revision never changes once it has been released. A new one is a new file there, with its number
appended to `revisions.REVISIONS`; the tables in `store/tables/` are then what a test finds at the
end of the road.
"""
