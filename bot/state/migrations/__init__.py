"""The history of the tables, one step a file in ``versions``; Alembic reads them by path.

A change of ``bot/state/tables.py`` needs a new step: the next number, ``down_revision`` the last one, both
ways written out. A step is never changed once it was released: it stands for what the databases out there
hold. It names plain column types, not those of ``tables.py``, which go on changing.
"""
