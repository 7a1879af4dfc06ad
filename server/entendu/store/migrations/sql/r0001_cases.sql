CREATE TABLE authors (
    id TEXT NOT NULL,
    platform TEXT NOT NULL,
    stable_key TEXT,
    name TEXT,
    handle TEXT,
    CONSTRAINT pk_authors PRIMARY KEY (id),
    CONSTRAINT uq_authors_platform_stable_key UNIQUE (platform, stable_key)
);

CREATE TABLE cases (
    id TEXT NOT NULL,
    company_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    owner_agent_id TEXT,
    state TEXT NOT NULL,
    outcome TEXT,
    platform TEXT NOT NULL,
    practice BOOLEAN NOT NULL,
    kind TEXT,
    severity INTEGER,
    risk INTEGER,
    topic TEXT,
    department_id TEXT,
    next_due_at $time,
    first_replied_at $time,
    external_ref TEXT,
    created_at $time NOT NULL,
    updated_at $time NOT NULL,
    v INTEGER NOT NULL,
    CONSTRAINT pk_cases PRIMARY KEY (id),
    CONSTRAINT fk_cases_company_id FOREIGN KEY(company_id) REFERENCES companies (id),
    CONSTRAINT fk_cases_author_id FOREIGN KEY(author_id) REFERENCES authors (id),
    CONSTRAINT fk_cases_owner_agent_id
        FOREIGN KEY(owner_agent_id) REFERENCES agents (id) ON DELETE SET NULL,
    CONSTRAINT fk_cases_department_id
        FOREIGN KEY(department_id) REFERENCES departments (id) ON DELETE SET NULL,
    CONSTRAINT ck_cases_state CHECK (state IN ('open', 'replied', 'closed')),
    CONSTRAINT ck_cases_outcome
        CHECK (outcome IN ('solved', 'answered', 'unconfirmed', 'conceded', 'ignored')),
    CONSTRAINT ck_cases_closed_has_outcome CHECK ((state = 'closed') = (outcome IS NOT NULL)),
    CONSTRAINT ck_cases_severity CHECK (severity BETWEEN 1 AND 4),
    CONSTRAINT ck_cases_risk CHECK (risk BETWEEN 1 AND 4)
);

CREATE INDEX ix_cases_author_id ON cases (author_id);

CREATE INDEX ix_cases_company_id_state_next_due_at_id ON cases (company_id, state, next_due_at, id);

CREATE INDEX ix_cases_department_id ON cases (department_id);

CREATE INDEX ix_cases_due ON cases (practice, next_due_at, id) WHERE next_due_at IS NOT NULL;

CREATE INDEX ix_cases_practice_created_at_id ON cases (practice, created_at, id);

CREATE INDEX ix_cases_practice_state_created_at_id ON cases (practice, state, created_at, id);

CREATE TABLE comments (
    id TEXT NOT NULL,
    company_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    platform TEXT NOT NULL,
    key TEXT,
    url TEXT,
    role TEXT NOT NULL,
    posted_at $time,
    time_precision TEXT NOT NULL,
    created_at $time NOT NULL,
    CONSTRAINT pk_comments PRIMARY KEY (id),
    CONSTRAINT fk_comments_company_id FOREIGN KEY(company_id) REFERENCES companies (id),
    CONSTRAINT fk_comments_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_comments_author_id FOREIGN KEY(author_id) REFERENCES authors (id),
    CONSTRAINT uq_comments_company_id_key UNIQUE (company_id, key),
    CONSTRAINT ck_comments_role CHECK (role IN ('complaint', 'addition', 'confirmation')),
    CONSTRAINT ck_comments_time_precision CHECK (time_precision IN ('exact', 'about', 'unknown'))
);

CREATE INDEX ix_comments_author_id ON comments (author_id);

CREATE INDEX ix_comments_case_id_created_at_id ON comments (case_id, created_at, id);

CREATE TABLE events (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    code TEXT NOT NULL,
    params JSON NOT NULL,
    agent_id TEXT,
    at $time NOT NULL,
    CONSTRAINT pk_events PRIMARY KEY (id),
    CONSTRAINT fk_events_case_id FOREIGN KEY(case_id) REFERENCES cases (id),
    CONSTRAINT fk_events_agent_id FOREIGN KEY(agent_id) REFERENCES agents (id),
    CONSTRAINT uq_events_case_id_seq UNIQUE (case_id, seq)
);

CREATE TABLE follow_ups (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    due_at $time NOT NULL,
    rule TEXT NOT NULL,
    outcome TEXT,
    ended_at $time,
    CONSTRAINT pk_follow_ups PRIMARY KEY (id),
    CONSTRAINT fk_follow_ups_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT ck_follow_ups_outcome
        CHECK (outcome IN ('author_confirms', 'department_says_done', 'no_news', 'still_unhappy')),
    CONSTRAINT ck_follow_ups_ended_with_outcome CHECK (outcome IS NULL OR ended_at IS NOT NULL)
);

CREATE INDEX ix_follow_ups_case_id_due_at_id ON follow_ups (case_id, due_at, id);

CREATE TABLE notes (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    agent_id TEXT,
    at $time NOT NULL,
    CONSTRAINT pk_notes PRIMARY KEY (id),
    CONSTRAINT fk_notes_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_notes_agent_id FOREIGN KEY(agent_id) REFERENCES agents (id) ON DELETE SET NULL
);

CREATE INDEX ix_notes_case_id_at_id ON notes (case_id, at, id);

CREATE TABLE search_documents (
    id $big NOT NULL,
    case_id TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_search_documents PRIMARY KEY (id),
    CONSTRAINT fk_search_documents_case_id
        FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT uq_search_documents_case_id UNIQUE (case_id)
);

CREATE TABLE captures (
    id TEXT NOT NULL,
    comment_id TEXT NOT NULL,
    text TEXT NOT NULL,
    parent_text TEXT,
    surface TEXT NOT NULL,
    warnings JSON NOT NULL,
    captured_at $time NOT NULL,
    CONSTRAINT pk_captures PRIMARY KEY (id),
    CONSTRAINT fk_captures_comment_id
        FOREIGN KEY(comment_id) REFERENCES comments (id) ON DELETE CASCADE
);

CREATE INDEX ix_captures_comment_id_captured_at_id ON captures (comment_id, captured_at, id);

CREATE TABLE triages (
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    capture_id TEXT NOT NULL,
    at $time NOT NULL,
    kind TEXT NOT NULL,
    severity INTEGER NOT NULL,
    risk INTEGER NOT NULL,
    simple BOOLEAN NOT NULL,
    persists BOOLEAN NOT NULL,
    doubt BOOLEAN NOT NULL,
    arousal TEXT NOT NULL,
    topic TEXT NOT NULL,
    department_id TEXT,
    place_id TEXT,
    language TEXT NOT NULL,
    register TEXT,
    detail TEXT,
    reasons JSON NOT NULL,
    source TEXT NOT NULL,
    CONSTRAINT pk_triages PRIMARY KEY (id),
    CONSTRAINT fk_triages_case_id FOREIGN KEY(case_id) REFERENCES cases (id) ON DELETE CASCADE,
    CONSTRAINT fk_triages_capture_id
        FOREIGN KEY(capture_id) REFERENCES captures (id) ON DELETE CASCADE,
    CONSTRAINT ck_triages_severity CHECK (severity BETWEEN 1 AND 4),
    CONSTRAINT ck_triages_risk CHECK (risk BETWEEN 1 AND 4),
    CONSTRAINT ck_triages_source CHECK (source IN ('rules', 'model', 'agent'))
);

CREATE INDEX ix_triages_capture_id ON triages (capture_id);

CREATE INDEX ix_triages_case_id_at_id ON triages (case_id, at, id);
