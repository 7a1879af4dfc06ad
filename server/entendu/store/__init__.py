"""F2: the log in SQLite or PostgreSQL.

`database.Database` fulfils `domain.store_seam.Store`; one file of SQL per noun. Nothing outside
this package knows SQLAlchemy, and nothing in it knows another floor than the domain.
"""
