"""Edits on their way into the files, revisions, drafts under review, the ledger of corrections."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "edits",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("update_id", sa.BigInteger),
        sa.Column("chat_id", sa.BigInteger),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("plan", sa.JSON, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("told", sa.JSON, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("settled_at", sa.DateTime),
        sa.PrimaryKeyConstraint("id", name="pk_edits"),
        sa.UniqueConstraint(
            "update_id",
            "chat_id",
            "message_id",
            "part",
            name="uq_edits_update_id_chat_id_message_id_part",
        ),
    )
    op.create_index("ix_edits_state", "edits", ["state"])
    op.create_table(
        "intents",
        sa.Column("edit_id", sa.Integer, nullable=False),
        sa.Column("step", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary),
        sa.PrimaryKeyConstraint("edit_id", "step", name="pk_intents"),
        sa.ForeignKeyConstraint(
            ["edit_id"], ["edits.id"], name="fk_intents_edit_id_edits", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("edit_id", sa.Integer),
        sa.Column("file", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.ForeignKeyConstraint(
            ["edit_id"], ["edits.id"], name="fk_revisions_edit_id_edits", ondelete="SET NULL"
        ),
        sa.UniqueConstraint("record", "version", name="uq_revisions_record_version"),
    )
    op.create_index("ix_revisions_edit_id", "revisions", ["edit_id"])
    op.create_table(
        "drafts",
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("author_id", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("question_id", sa.Integer),
        sa.Column("reviewer_id", sa.BigInteger),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("reviewed_at", sa.DateTime),
        sa.PrimaryKeyConstraint("record", name="pk_drafts"),
    )
    op.create_index("ix_drafts_state", "drafts", ["state"])
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_record", "corrections", ["record"])


def downgrade() -> None:
    """Drop them."""
    for table in ("corrections", "drafts", "revisions", "intents", "edits"):
        op.drop_table(table)
