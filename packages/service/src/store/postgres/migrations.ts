/**
 * What made the database what it is: the version of a database is how many of these it has been through.
 * Add to the end; never change one that was released. Each semicolon ends a statement.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE domain (
    domain_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (contract, name)
  );

  CREATE TABLE type_name (
    name_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  );

  CREATE TABLE workflow_type (
    type_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name_id BIGINT NOT NULL,
    version TEXT NOT NULL,
    UNIQUE (name_id, version)
  );

  -- seq breaks ties.
  CREATE TABLE execution (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    domain_id BIGINT NOT NULL,
    workflow_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    name_id BIGINT NOT NULL,
    type_id BIGINT NOT NULL,
    start_ms BIGINT NOT NULL,
    close_ms BIGINT,
    status TEXT,
    parent_workflow_id TEXT,
    parent_run_id TEXT,
    tags TEXT,
    cancel_requested INTEGER,
    UNIQUE (domain_id, run_id),
    CHECK ((close_ms IS NULL) = (status IS NULL))
  );
  CREATE INDEX closed_by_start ON execution (domain_id, start_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_close ON execution (domain_id, close_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_workflow_start ON execution (domain_id, workflow_id, start_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_workflow_close ON execution (domain_id, workflow_id, close_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_status_start ON execution (domain_id, status, start_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_status_close ON execution (domain_id, status, close_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_name_start ON execution (domain_id, name_id, start_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_name_close ON execution (domain_id, name_id, close_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_type_start ON execution (domain_id, type_id, start_ms, seq) WHERE close_ms IS NOT NULL;
  CREATE INDEX closed_by_type_close ON execution (domain_id, type_id, close_ms, seq) WHERE close_ms IS NOT NULL;

  -- The tags of closed executions.
  CREATE TABLE execution_tag (
    domain_id BIGINT NOT NULL,
    tag TEXT NOT NULL,
    start_ms BIGINT NOT NULL,
    close_ms BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    CONSTRAINT tagged_by_start PRIMARY KEY (domain_id, tag, start_ms, seq)
  );
  CREATE INDEX tagged_by_close ON execution_tag (domain_id, tag, close_ms, seq);

  -- Ids order the list, so they compare by bytes, as SQLite compares them.
  CREATE TABLE workflow (
    domain_id BIGINT NOT NULL,
    workflow_id TEXT COLLATE "C" NOT NULL,
    workflow_type TEXT NOT NULL,
    status TEXT NOT NULL,
    status_description TEXT NOT NULL,
    created_ms BIGINT NOT NULL,
    updated_ms BIGINT NOT NULL,
    newness BIGINT NOT NULL GENERATED ALWAYS AS (-created_ms) STORED,
    ended_ms BIGINT GENERATED ALWAYS AS
      (CASE WHEN status IN ('COMPLETE', 'FAILED', 'CANCELLED', 'SPLIT') THEN updated_ms END) STORED,
    PRIMARY KEY (domain_id, workflow_id)
  );
  CREATE INDEX workflow_by_creation ON workflow (domain_id, newness, workflow_id, workflow_type, ended_ms);
  CREATE INDEX workflow_by_status ON workflow (domain_id, status, newness, workflow_id, workflow_type, ended_ms);
  CREATE INDEX workflow_by_end ON workflow (domain_id, ended_ms) WHERE ended_ms IS NOT NULL;

  CREATE TABLE import_checkpoint (
    source TEXT PRIMARY KEY,
    bytes BIGINT NOT NULL,
    lines BIGINT NOT NULL,
    digest TEXT NOT NULL
  );
  `,
  // What callers may still ask for, as rate-limiter-flexible keeps it, which made the table itself before.
  `
  CREATE TABLE IF NOT EXISTS request_bucket (
    key VARCHAR(255) PRIMARY KEY,
    points INTEGER NOT NULL DEFAULT 0,
    expire BIGINT
  );
  `,
]
