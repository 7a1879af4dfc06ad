CREATE TABLE escalations (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    agent_id TEXT,
    department_id TEXT,
    reason TEXT NOT NULL,
    way TEXT NOT NULL,
    at $time NOT NULL,
    due_at $time,
    acknowledged_by TEXT,
    acknowledged_at $time,
    ended_at $time,
    CONSTRAINT pk_escalations PRIMARY KEY (id),
    CONSTRAINT fk_escalations_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_escalations_agent_id
        FOREIGN KEY(agent_id) REFERENCES agents (id) ON DELETE SET NULL,
    CONSTRAINT fk_escalations_department_id
        FOREIGN KEY(department_id) REFERENCES departments (id) ON DELETE SET NULL,
    CONSTRAINT ck_escalations_way CHECK (way IN ('mail', 'webhook', 'hand')),
    CONSTRAINT ck_escalations_acknowledged_by_whom
        CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL))
);

CREATE INDEX ix_escalations_case_id_at_id ON escalations (case_id, at, id);

CREATE INDEX ix_escalations_department_id ON escalations (department_id);

CREATE TABLE touches (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    agent_id TEXT,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    person TEXT,
    outcome TEXT,
    at $time NOT NULL,
    CONSTRAINT pk_touches PRIMARY KEY (id),
    CONSTRAINT fk_touches_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_touches_agent_id FOREIGN KEY(agent_id) REFERENCES agents (id) ON DELETE SET NULL,
    CONSTRAINT ck_touches_channel CHECK (channel IN ('phone', 'email', 'dm', 'shop')),
    CONSTRAINT ck_touches_direction CHECK (direction IN ('in', 'out'))
);

CREATE INDEX ix_touches_case_id_at_id ON touches (case_id, at, id);

CREATE TABLE outbox (
    id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    target TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_at $time NOT NULL,
    lease_until $time,
    sent_at $time,
    CONSTRAINT pk_outbox PRIMARY KEY (id),
    CONSTRAINT fk_outbox_event_id FOREIGN KEY(event_id) REFERENCES events (id),
    CONSTRAINT uq_outbox_event_id_target UNIQUE (event_id, target)
);

CREATE INDEX ix_outbox_next ON outbox (next_at) WHERE sent_at IS NULL;

CREATE TABLE drafts (
    id TEXT NOT NULL,
    company_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    capture_id TEXT NOT NULL,
    state TEXT NOT NULL,
    drafter TEXT NOT NULL,
    wishes JSON NOT NULL,
    text TEXT NOT NULL,
    prompt_hash TEXT,
    triage JSON,
    plan JSON,
    checks JSON,
    error_code TEXT,
    note TEXT,
    tokens JSON NOT NULL,
    tokens_total INTEGER NOT NULL,
    timings JSON NOT NULL,
    lease_until $time,
    created_at $time NOT NULL,
    finished_at $time,
    CONSTRAINT pk_drafts PRIMARY KEY (id),
    CONSTRAINT fk_drafts_company_id FOREIGN KEY(company_id) REFERENCES companies (id),
    CONSTRAINT fk_drafts_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_drafts_capture_id
        FOREIGN KEY(capture_id) REFERENCES captures (id) ON DELETE CASCADE,
    CONSTRAINT ck_drafts_state
        CHECK (state IN ('queued', 'writing', 'done', 'failed', 'stopped')),
    CONSTRAINT ck_drafts_drafter CHECK (drafter IN ('model', 'phrasebook'))
);

CREATE INDEX ix_drafts_capture_id ON drafts (capture_id);

CREATE INDEX ix_drafts_case_id_created_at_id ON drafts (case_id, created_at, id);

CREATE INDEX ix_drafts_company_id_id ON drafts (company_id, id);

CREATE INDEX ix_drafts_created_at_tokens_total ON drafts (created_at, tokens_total);

CREATE INDEX ix_drafts_lease ON drafts (lease_until) WHERE state IN ('queued', 'writing');

CREATE TABLE approvals (
    id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    agent_id TEXT,
    person TEXT,
    how TEXT NOT NULL,
    at $time NOT NULL,
    CONSTRAINT pk_approvals PRIMARY KEY (id),
    CONSTRAINT fk_approvals_draft_id
        FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE,
    CONSTRAINT fk_approvals_agent_id FOREIGN KEY(agent_id) REFERENCES agents (id),
    CONSTRAINT ck_approvals_by_somebody CHECK (agent_id IS NOT NULL OR person IS NOT NULL)
);

CREATE INDEX ix_approvals_draft_id_text_sha256 ON approvals (draft_id, text_sha256);

CREATE TABLE draft_calls (
    id TEXT NOT NULL,
    draft_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    model TEXT NOT NULL,
    messages JSON NOT NULL,
    raw TEXT,
    error_code TEXT,
    started_at $time NOT NULL,
    finished_at $time,
    CONSTRAINT pk_draft_calls PRIMARY KEY (id),
    CONSTRAINT fk_draft_calls_draft_id
        FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE CASCADE,
    CONSTRAINT uq_draft_calls_draft_id_seq UNIQUE (draft_id, seq)
);

CREATE TABLE replies (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    draft_id TEXT,
    agent_id TEXT,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    copied_at $time NOT NULL,
    posted_at $time,
    posted_url TEXT,
    superseded_by TEXT,
    CONSTRAINT pk_replies PRIMARY KEY (id),
    CONSTRAINT fk_replies_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_replies_draft_id FOREIGN KEY(draft_id) REFERENCES drafts (id) ON DELETE SET NULL,
    CONSTRAINT fk_replies_agent_id FOREIGN KEY(agent_id) REFERENCES agents (id) ON DELETE SET NULL,
    CONSTRAINT fk_replies_superseded_by
        FOREIGN KEY(superseded_by) REFERENCES replies (id) ON DELETE SET NULL,
    CONSTRAINT ck_replies_state CHECK (state IN ('copied', 'posted', 'not_posted'))
);

CREATE INDEX ix_replies_case_id_copied_at_id ON replies (case_id, copied_at, id);

CREATE INDEX ix_replies_draft_id ON replies (draft_id);

CREATE INDEX ix_replies_superseded_by ON replies (superseded_by);
