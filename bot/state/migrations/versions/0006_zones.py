"""Time zones by name in the settings of groups."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the name; groups that have set a difference from UTC keep it."""
    with op.batch_alter_table("chat_settings") as settings:
        settings.add_column(sa.Column("zone", sa.Text))


def downgrade() -> None:
    """Drop it."""
    with op.batch_alter_table("chat_settings") as settings:
        settings.drop_column("zone")
