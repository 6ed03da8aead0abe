"""Group settings, reports, reasons of feedback, who waits for an answer, counting, followed stories."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    with op.batch_alter_table("feedback") as feedback:
        feedback.add_column(sa.Column("reason", sa.Text))
    op.create_table(
        "watchers",
        sa.Column("question_id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("question_id", "user_id", name="pk_watchers"),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name="fk_watchers_question_id_questions", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("fact", sa.Text, nullable=False),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("reported_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
    )
    op.create_index("ix_reports_fact", "reports", ["fact"])
    op.create_table(
        "chat_settings",
        sa.Column("chat_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("language", sa.Text),
        sa.Column("mentions", sa.Boolean, nullable=False),
        sa.Column("quiet_from", sa.Integer),
        sa.Column("quiet_to", sa.Integer),
        sa.Column("utc_offset", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_chat_settings"),
    )
    op.create_table(
        "asked",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("way", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("fact", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("milliseconds", sa.Integer, nullable=False),
        sa.Column("asker", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_asked"),
    )
    op.create_index("ix_asked_day", "asked", ["day"])
    op.create_index("ix_asked_asker", "asked", ["asker"])
    op.create_table(
        "follows",
        sa.Column("user_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("since", sa.DateTime, nullable=False),
        sa.Column("told_at", sa.DateTime),
        sa.PrimaryKeyConstraint("user_id", "article", name="pk_follows"),
    )
    op.create_index("ix_follows_article", "follows", ["article"])
    op.create_table(
        "news",
        sa.Column("fact", sa.Text, nullable=False),
        sa.Column("article", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("change", sa.Text, nullable=False),
        sa.Column("changed_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("fact", name="pk_news"),
    )
    op.create_index("ix_news_article_changed_at", "news", ["article", "changed_at"])


def downgrade() -> None:
    """Drop them."""
    for table in ("news", "follows", "asked", "chat_settings", "reports", "watchers"):
        op.drop_table(table)
    with op.batch_alter_table("feedback") as feedback:
        feedback.drop_column("reason")
