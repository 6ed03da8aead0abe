"""The history of the tables, one step a file; Alembic reads them by path."""
