import { CHINA_OFFSET_MS } from '../../src/model/time/instant.js';

/** What `PRAGMA user_version` of an archive says; a change to the tables raises it. */
export const ARCHIVE_FORMAT = 1;

/** All times are milliseconds since the epoch, all days and months those of Asia/Shanghai. */
export const SCHEMA = `
CREATE TABLE pages (
  seq INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,      -- SHA-256 of the bytes, hexadecimal
  size INTEGER NOT NULL,          -- of the bytes as fetched
  compressed BLOB NOT NULL        -- Brotli
) STRICT;

CREATE TABLE fetches (
  seq INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  finalUrl TEXT NOT NULL,         -- after redirects
  at INTEGER NOT NULL,
  lastSeen INTEGER NOT NULL,      -- when the same was last fetched again
  status INTEGER NOT NULL,
  headers TEXT NOT NULL,          -- JSON
  page TEXT NOT NULL REFERENCES pages (hash)
) STRICT;
CREATE INDEX fetchesOfUrl ON fetches (url, seq);
CREATE INDEX fetchesOfPage ON fetches (page, seq);

CREATE TABLE addresses (
  url TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('report', 'list')),
  county TEXT,
  discoveredAt INTEGER NOT NULL,
  listedTitle TEXT,
  listedDate TEXT,
  publishedAt INTEGER,
  lastCheckedAt INTEGER,
  lastSuccessAt INTEGER,
  status INTEGER,
  etag TEXT,
  lastModified TEXT,
  unchangedInARow INTEGER NOT NULL DEFAULT 0,
  failuresInARow INTEGER NOT NULL DEFAULT 0,
  lastError TEXT,
  dueAt INTEGER NOT NULL,
  goneSeenAt INTEGER,
  goneAt INTEGER,
  page TEXT REFERENCES pages (hash),
  extraction TEXT CHECK (extraction IN ('extracted', 'no_report', 'failed')),
  reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX addressesDue ON addresses (source, kind, dueAt, url);
CREATE INDEX addressesOfSource ON addresses (source, url);
CREATE INDEX addressesChecked ON addresses (source, lastCheckedAt);
CREATE INDEX addressesUnread ON addresses (source, url)
  WHERE kind = 'report' AND page IS NOT NULL AND extraction IS NULL;
CREATE INDEX addressesWithReason ON addresses (source, reason) WHERE reason IS NOT NULL;

CREATE TABLE versions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('page', 'row')),
  url TEXT,
  source TEXT,
  page TEXT NOT NULL REFERENCES pages (hash),
  input TEXT NOT NULL CHECK (input IN ('row', 'page', 'text')),
  defaults TEXT NOT NULL,         -- JSON
  date TEXT NOT NULL,
  county TEXT,
  textHash TEXT NOT NULL,
  hash TEXT NOT NULL,
  validFrom INTEGER NOT NULL,
  validTo INTEGER,                -- none while it is current
  goneAt INTEGER,
  loaded INTEGER NOT NULL DEFAULT 0, -- 2: could not be read again
  UNIQUE (id, version),
  CHECK (validTo >= validFrom)
) STRICT;
CREATE UNIQUE INDEX currentVersions ON versions (id) WHERE validTo IS NULL;
CREATE INDEX pendingVersions ON versions (seq) WHERE loaded = 0;
CREATE INDEX unreadableVersions ON versions (seq) WHERE loaded = 2;
CREATE INDEX currentTexts ON versions (source, textHash) WHERE validTo IS NULL;
CREATE INDEX versionsOfUrl ON versions (url, seq) WHERE url IS NOT NULL;

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  command TEXT NOT NULL,
  startedAt INTEGER NOT NULL,
  endedAt INTEGER,                -- none where it was killed, or is at work
  summary TEXT                    -- JSON
) STRICT;
CREATE INDEX runsByTime ON runs (startedAt);

CREATE TABLE walks (
  source TEXT PRIMARY KEY,
  whole INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is known of and what became of it, once for each address and each report imported from a file.
CREATE VIEW covered AS
  SELECT a.source, coalesce(v.county, a.county) AS county,
    coalesce(v.date, a.listedDate, date(a.discoveredAt / 1000 + ${CHINA_OFFSET_MS / 1000}, 'unixepoch')) AS day,
    v.seq IS NOT NULL OR a.listedDate IS NOT NULL AS dated,
    a.lastSuccessAt IS NOT NULL AS fetched,
    a.extraction IS 'extracted' AS extracted,
    a.extraction IS 'no_report' AS noReport,
    a.extraction IS 'failed' OR (a.lastSuccessAt IS NULL AND a.failuresInARow > 0) AS failed,
    a.goneAt IS NOT NULL AS gone,
    a.lastSuccessAt, a.lastCheckedAt
  FROM addresses AS a LEFT JOIN versions AS v
    ON v.seq = (SELECT max(seq) FROM versions WHERE url = a.url)
  WHERE a.kind = 'report'
  UNION ALL
  SELECT source, county, date, 1, 1, 1, 0, 0, goneAt IS NOT NULL, validFrom, NULL
  FROM versions AS v
  WHERE seq = (SELECT max(seq) FROM versions WHERE id = v.id)
    AND (url IS NULL OR url NOT IN (SELECT url FROM addresses));
`;
