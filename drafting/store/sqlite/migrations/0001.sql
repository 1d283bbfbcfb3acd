CREATE TABLE draft (
	id       INTEGER PRIMARY KEY,
	title    TEXT    NOT NULL,
	folded   TEXT    NOT NULL,
	kind     TEXT    NOT NULL,
	number   TEXT    NOT NULL,
	template TEXT    NOT NULL,
	created  INTEGER NOT NULL,
	changed  INTEGER NOT NULL,
	binned   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX draft_changed ON draft (binned, changed DESC, id DESC);

CREATE TABLE revision (
	id     INTEGER PRIMARY KEY,
	draft  INTEGER NOT NULL REFERENCES draft (id),
	name   TEXT    NOT NULL,
	at     INTEGER NOT NULL,
	open   INTEGER NOT NULL,
	codec  INTEGER NOT NULL,
	sha256 BLOB    NOT NULL,
	body   BLOB    NOT NULL
) STRICT;

CREATE INDEX revision_draft ON revision (draft, id DESC);
