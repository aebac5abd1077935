/** The tables of readers, in SQL that every store understands. A step that has been published is never edited. */
export const SUBSCRIBER_TABLES = `
  CREATE TABLE subscriber (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    sealed TEXT NOT NULL,
    since TEXT NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    stopped_why TEXT,
    stopped_at TEXT
  );
  CREATE TABLE subscription (
    id TEXT PRIMARY KEY,
    subscriber TEXT NOT NULL,
    topic TEXT NOT NULL,
    frequency TEXT NOT NULL,
    language TEXT NOT NULL,
    since TEXT NOT NULL,
    UNIQUE (subscriber, topic)
  );
  CREATE INDEX subscription_due ON subscription (frequency, id);

  -- Confirmation links that were followed: each works once. Forgotten once they have expired.
  CREATE TABLE used_link (id TEXT PRIMARY KEY, expires_at TEXT NOT NULL);
  CREATE INDEX used_link_expiry ON used_link (expires_at);

  CREATE TABLE mailing (
    id TEXT PRIMARY KEY,
    frequency TEXT NOT NULL,
    dated TEXT NOT NULL,
    from_sequence BIGINT NOT NULL,
    to_sequence BIGINT NOT NULL,
    begun_at TEXT NOT NULL,
    finished_at TEXT
  );
  CREATE INDEX mailing_dated ON mailing (frequency, dated);
  CREATE TABLE delivery (
    mailing TEXT NOT NULL,
    subscription TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (mailing, subscription)
  );
  CREATE TABLE issue (
    id TEXT PRIMARY KEY,
    mailing TEXT NOT NULL,
    topic TEXT NOT NULL,
    language TEXT NOT NULL,
    dated TEXT NOT NULL,
    articles TEXT NOT NULL
  );
  CREATE INDEX issue_dated ON issue (dated, id);
`;
