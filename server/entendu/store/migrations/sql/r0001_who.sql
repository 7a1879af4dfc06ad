CREATE TABLE agents (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT,
    owner BOOLEAN NOT NULL,
    CONSTRAINT pk_agents PRIMARY KEY (id)
);

CREATE UNIQUE INDEX uq_agents_owner ON agents (owner) WHERE owner;

CREATE TABLE companies (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    practice BOOLEAN NOT NULL,
    kind TEXT,
    languages JSON NOT NULL,
    register TEXT NOT NULL,
    signature TEXT,
    voice TEXT,
    created_at $time,
    v INTEGER NOT NULL,
    region TEXT,
    CONSTRAINT pk_companies PRIMARY KEY (id),
    CONSTRAINT ck_companies_register CHECK (register IN ('formal', 'familiar', 'mirror'))
);

CREATE TABLE idempotency (
    agent_id TEXT NOT NULL,
    key TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    resource JSON NOT NULL,
    at $time NOT NULL,
    CONSTRAINT pk_idempotency PRIMARY KEY (agent_id, key)
);

CREATE INDEX ix_idempotency_at ON idempotency (at);

CREATE TABLE settings (
    name TEXT NOT NULL,
    value JSON NOT NULL,
    CONSTRAINT pk_settings PRIMARY KEY (name)
);

CREATE TABLE accounts (
    id TEXT NOT NULL,
    company_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    platform TEXT NOT NULL,
    handle TEXT NOT NULL,
    CONSTRAINT pk_accounts PRIMARY KEY (id),
    CONSTRAINT fk_accounts_company_id
        FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE
);

CREATE INDEX ix_accounts_company_id_position ON accounts (company_id, position);

CREATE TABLE browsers (
    id TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    name TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    created_at $time NOT NULL,
    last_used_at $time,
    revoked_at $time,
    CONSTRAINT pk_browsers PRIMARY KEY (id),
    CONSTRAINT fk_browsers_agent_id FOREIGN KEY(agent_id) REFERENCES agents (id) ON DELETE CASCADE,
    CONSTRAINT uq_browsers_token_sha256 UNIQUE (token_sha256)
);

CREATE TABLE departments (
    id TEXT NOT NULL,
    company_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_departments PRIMARY KEY (id),
    CONSTRAINT fk_departments_company_id
        FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE
);

CREATE INDEX ix_departments_company_id_position ON departments (company_id, position);

CREATE TABLE facts (
    id TEXT NOT NULL,
    company_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    valid_until DATE,
    CONSTRAINT pk_facts PRIMARY KEY (id),
    CONSTRAINT fk_facts_company_id
        FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE
);

CREATE INDEX ix_facts_company_id_position ON facts (company_id, position);

CREATE TABLE one_time_codes (
    id TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    code_sha256 TEXT NOT NULL,
    expires_at $time NOT NULL,
    tries INTEGER NOT NULL,
    used_at $time,
    CONSTRAINT pk_one_time_codes PRIMARY KEY (id),
    CONSTRAINT fk_one_time_codes_agent_id
        FOREIGN KEY(agent_id) REFERENCES agents (id) ON DELETE CASCADE,
    CONSTRAINT ck_one_time_codes_purpose CHECK (purpose IN ('sign_in', 'pair')),
    CONSTRAINT uq_one_time_codes_code_sha256 UNIQUE (code_sha256)
);

CREATE TABLE places (
    id TEXT NOT NULL,
    company_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_places PRIMARY KEY (id),
    CONSTRAINT fk_places_company_id
        FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE
);

CREATE INDEX ix_places_company_id_position ON places (company_id, position);

CREATE TABLE sessions (
    id TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    secret_sha256 TEXT NOT NULL,
    created_at $time NOT NULL,
    expires_at $time NOT NULL,
    CONSTRAINT pk_sessions PRIMARY KEY (id),
    CONSTRAINT fk_sessions_agent_id FOREIGN KEY(agent_id) REFERENCES agents (id) ON DELETE CASCADE,
    CONSTRAINT uq_sessions_secret_sha256 UNIQUE (secret_sha256)
);

CREATE TABLE contacts (
    id TEXT NOT NULL,
    company_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    hours TEXT,
    department_id TEXT,
    place_id TEXT,
    CONSTRAINT pk_contacts PRIMARY KEY (id),
    CONSTRAINT fk_contacts_company_id
        FOREIGN KEY(company_id) REFERENCES companies (id) ON DELETE CASCADE,
    CONSTRAINT fk_contacts_department_id
        FOREIGN KEY(department_id) REFERENCES departments (id) ON DELETE SET NULL,
    CONSTRAINT fk_contacts_place_id
        FOREIGN KEY(place_id) REFERENCES places (id) ON DELETE SET NULL,
    CONSTRAINT ck_contacts_kind CHECK (kind IN ('phone', 'email', 'form', 'dm'))
);

CREATE INDEX ix_contacts_company_id_position ON contacts (company_id, position);
