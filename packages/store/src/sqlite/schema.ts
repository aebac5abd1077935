import { SUBSCRIBER_TABLES } from "../subscribers/tables.ts";

/** Marks a file as one of Revue's, in its header ("REVU"), so that no other program's database is taken for it. */
export const APPLICATION_ID = 0x52_45_56_55;

/**
 * Tables that a rebuild never touches, as steps that only go forward: step n brings `user_version` from n - 1 to n.
 * A step that has been published is never edited.
 */
export const PERMANENT: readonly string[] = [
  `
  PRAGMA application_id = ${APPLICATION_ID};
  CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

  -- One row for each state of the collection.
  CREATE TABLE revision (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    -- The first change it made, or would have made.
    first_sequence INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX revision_at ON revision (at_ms, first_sequence);

  -- What happened to each article. AUTOINCREMENT: a sequence number is never given twice.
  CREATE TABLE change (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL,
    slug TEXT NOT NULL,
    change TEXT NOT NULL,
    digest TEXT
  ) STRICT;
  `,
  SUBSCRIBER_TABLES,
];

/** What is made from the content folder and can be made again. */
export const DERIVED = `
  CREATE TABLE vocabulary (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;

  -- \`day\` is the day of publication as a number, 20080311: it sorts as the text does, in half the bytes.
  CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    digest TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    spip INTEGER
  ) STRICT;
  -- Not unique: an article whose file is faulty may keep a number that another file has taken over.
  CREATE INDEX article_spip ON article (spip, slug) WHERE spip IS NOT NULL;

  -- Apart from \`article\`, so that neither the list nor the sync reads pages it has no use for.
  CREATE TABLE summary (article INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
  -- \`mentions\`: the subjects that the text names, as JSON, found when it was synced.
  CREATE TABLE body (article INTEGER PRIMARY KEY, text TEXT NOT NULL, mentions TEXT NOT NULL) STRICT;

  -- What articles can be filtered by: a section, a source… \`articles\` counts those filed there.
  CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    dimension INTEGER NOT NULL,
    key TEXT NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0,
    UNIQUE (dimension, key)
  ) STRICT;

  -- Every article under each of its terms, in the order of lists: any filter is answered by walking one term.
  CREATE TABLE filing (
    term INTEGER NOT NULL,
    day INTEGER NOT NULL,
    slug TEXT NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (term, day, slug)
  ) STRICT, WITHOUT ROWID;

  -- The same the other way round: the terms of an article.
  CREATE TABLE filed (
    article INTEGER NOT NULL,
    dimension INTEGER NOT NULL,
    term INTEGER NOT NULL,
    PRIMARY KEY (article, dimension, term)
  ) STRICT, WITHOUT ROWID;

  -- The index for searching: segments that never change but for what is deleted, in pages. See src/search.
  CREATE TABLE segment (id INTEGER PRIMARY KEY, documents INTEGER NOT NULL, deletions INTEGER NOT NULL, deleted BLOB) STRICT;
  CREATE TABLE page (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
`;

export const DERIVED_TABLES = ["vocabulary", "article", "summary", "body", "term", "filing", "filed", "segment", "page"] as const;
