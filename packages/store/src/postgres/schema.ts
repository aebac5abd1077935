import { SUBSCRIBER_TABLES } from "../subscribers/tables.ts";

/**
 * Tables that a rebuild never touches, as steps that only go forward: step n brings "permanent-version" from n - 1 to n.
 * A step that has been published is never edited. They are made in the schema that the connection looks in.
 */
export const PERMANENT: readonly string[] = [
  `
  CREATE TABLE meta (name text COLLATE "C" PRIMARY KEY, value text NOT NULL);

  -- The state the tables are in, in the one row that everybody asks for every second.
  CREATE TABLE state (
    id integer PRIMARY KEY CHECK (id = 1),
    number bigint NOT NULL DEFAULT 0,
    at text,
    articles integer NOT NULL DEFAULT 0,
    content_digest text,
    -- Whether the tables of articles were dropped since, and no sync has filled them again.
    to_fill boolean NOT NULL DEFAULT true
  );
  INSERT INTO state (id) VALUES (1);

  -- One row for each state of the collection.
  CREATE TABLE revision (
    number bigint PRIMARY KEY,
    at text NOT NULL,
    at_ms bigint NOT NULL,
    -- The first change it made, or would have made.
    first_sequence bigint NOT NULL
  );
  CREATE INDEX revision_at ON revision (at_ms, first_sequence);

  -- What happened to each article. Rows are never removed, so that the next number is that of the last one and one.
  CREATE TABLE change (
    sequence bigint PRIMARY KEY,
    revision bigint NOT NULL,
    slug text COLLATE "C" NOT NULL,
    change text NOT NULL,
    digest text
  );
  `,
  SUBSCRIBER_TABLES,
];

/** What is made from the content folder and can be made again. Text is compared byte by byte, as in every store. */
export const DERIVED = `
  CREATE TABLE vocabulary (id integer PRIMARY KEY CHECK (id = 1), json text NOT NULL);

  -- \`day\` is the day of publication as a number, 20080311; \`terms\` is what it is filed under, dossiers aside.
  CREATE TABLE article (
    id integer PRIMARY KEY,
    slug text COLLATE "C" NOT NULL UNIQUE,
    day integer NOT NULL,
    digest text NOT NULL,
    changed_at text NOT NULL,
    spip bigint,
    terms integer[] NOT NULL
  );
  -- Not unique: an article whose file is faulty may keep a number that another file has taken over.
  CREATE INDEX article_spip ON article (spip, slug) WHERE spip IS NOT NULL;

  -- Apart from \`article\`, which a sync reads whole; \`mentions\` are the subjects that the text names. All are JSON: it can say the one character that text here cannot, U+0000.
  CREATE TABLE record (article integer PRIMARY KEY, summary text NOT NULL, body text NOT NULL, mentions text NOT NULL);

  -- What articles can be filtered by: a section, a source… \`articles\` counts those filed there.
  -- The last three bits of an id are its dimension.
  CREATE TABLE term (
    id integer PRIMARY KEY,
    dimension integer NOT NULL,
    key text COLLATE "C" NOT NULL,
    articles integer NOT NULL DEFAULT 0,
    UNIQUE (dimension, key)
  );

  -- Every article under each of its terms, in the order of lists: any filter is answered by walking one term.
  CREATE TABLE filing (
    term integer NOT NULL,
    day integer NOT NULL,
    slug text COLLATE "C" NOT NULL,
    article integer NOT NULL,
    PRIMARY KEY (term, day, slug) INCLUDE (article)
  );

  -- The index for searching: segments that never change but for what is deleted, in pages. See src/search.
  CREATE TABLE segment (id bigint PRIMARY KEY, documents integer NOT NULL, deletions integer NOT NULL, deleted bytea);
  CREATE TABLE page (id bigint PRIMARY KEY, bytes bytea NOT NULL);
  -- They are packed already.
  ALTER TABLE page ALTER COLUMN bytes SET STORAGE EXTERNAL;
`;

export const DERIVED_TABLES = ["vocabulary", "article", "record", "term", "filing", "segment", "page"] as const;
