ALTER TABLE drafts ADD COLUMN context JSON

ALTER TABLE drafts ADD COLUMN cost_micros $big

CREATE INDEX ix_drafts_created_at_cost_micros ON drafts (created_at, cost_micros)

CREATE TABLE overrides (
    id TEXT NOT NULL,
    reply_id TEXT NOT NULL,
    code TEXT NOT NULL,
    agent_id TEXT,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    at $time NOT NULL,
    CONSTRAINT pk_overrides PRIMARY KEY (id),
    CONSTRAINT fk_overrides_reply_id FOREIGN KEY(reply_id) REFERENCES replies (id) ON DELETE CASCADE,
    CONSTRAINT fk_overrides_agent_id
        FOREIGN KEY(agent_id) REFERENCES agents (id) ON DELETE SET NULL,
    CONSTRAINT uq_overrides_reply_id_code UNIQUE (reply_id, code)
)
