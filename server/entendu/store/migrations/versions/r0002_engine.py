"""What a draft was shown and what it cost; blocks that a person lifted with name and reason."""

from __future__ import annotations

from entendu.store.migrations.paragraphs import run_paragraphs

revision = "0002_engine"
down_revision = "0001_first"


def upgrade() -> None:
    """Add them."""
    run_paragraphs("r0002_engine.sql")
