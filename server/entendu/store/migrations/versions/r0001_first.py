"""The first tables, the guards of the history, the index of words."""

from __future__ import annotations

from entendu.store.migrations.paragraphs import run_paragraphs

revision = "0001_first"
down_revision = None


def upgrade() -> None:
    """Make everything."""
    for part in ("who", "cases", "drafts", "$dialect"):
        run_paragraphs(f"r0001_{part}.sql")
