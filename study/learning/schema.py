"""The tables of the log, as steps from one version to the next. Text only; the log runs them.

A step that was released never changes and none goes back: ``user_version`` says how many have been taken.
"""

from __future__ import annotations

APPLICATION = 0x53747564
"""Tells our files from other SQLite files: ``Stud``."""

_APPEND_ONLY = """
CREATE TRIGGER {table}_are_never_{done} BEFORE {act} ON {table}
BEGIN SELECT raise(ABORT, 'the log is append-only'); END
"""

_FIRST = (
    """
CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL,
    device TEXT NOT NULL,
    session TEXT NOT NULL,
    mode TEXT NOT NULL,
    question TEXT NOT NULL,
    revision TEXT NOT NULL,
    point TEXT NOT NULL,
    kind TEXT NOT NULL,
    response TEXT NOT NULL,                                  -- JSON
    verdict TEXT NOT NULL,
    share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
    milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
    hint INTEGER NOT NULL,
    sureness INTEGER,                                        -- 1 guess, 2 unsure, 3 sure; NULL where it was not asked
    override INTEGER NOT NULL,
    retry INTEGER NOT NULL,
    at INTEGER NOT NULL,                                     -- microseconds since 1970, UTC
    "offset" INTEGER NOT NULL                                -- seconds that local time was ahead of UTC
) WITHOUT ROWID
""",
    "CREATE INDEX answers_by_point ON answers (point)",
    """
CREATE TABLE retractions (
    answer TEXT NOT NULL,
    id TEXT NOT NULL,
    device TEXT NOT NULL,
    at INTEGER NOT NULL,
    "offset" INTEGER NOT NULL,
    PRIMARY KEY (answer, id)
) WITHOUT ROWID
""",
    """
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL,
    device TEXT NOT NULL,
    mode TEXT NOT NULL,
    key TEXT NOT NULL,
    seed INTEGER NOT NULL,
    queue TEXT NOT NULL,                                     -- JSON
    begun INTEGER NOT NULL,
    begun_offset INTEGER NOT NULL,
    ended INTEGER,
    ended_offset INTEGER
) WITHOUT ROWID
""",
    "CREATE INDEX unfinished_sessions ON sessions (id) WHERE ended IS NULL",
    """
CREATE TABLE skips (
    id TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    question TEXT NOT NULL,
    showing INTEGER NOT NULL,
    at INTEGER NOT NULL,
    "offset" INTEGER NOT NULL
) WITHOUT ROWID
""",
    *(
        _APPEND_ONLY.format(table=table, done=done, act=act)
        for table in ("answers", "retractions", "skips")
        for done, act in (("changed", "UPDATE"), ("deleted", "DELETE"))
    ),
    f"PRAGMA application_id = {APPLICATION}",
)

_SECOND = (
    """
CREATE TABLE folds (
    number INTEGER PRIMARY KEY,
    learner TEXT NOT NULL,
    rules TEXT NOT NULL,                                     -- program and parameters that it was folded by
    last TEXT NOT NULL,                                      -- the id of the last answer folded in
    answers INTEGER NOT NULL,                                -- how many answers the log had up to it
    retractions INTEGER NOT NULL                             -- how many retractions of answers up to it
)
""",
    """
CREATE TABLE meanings (
    fold INTEGER NOT NULL,
    question TEXT NOT NULL,
    revision TEXT NOT NULL,
    named TEXT NOT NULL,                                     -- the point that the answers name
    point TEXT,                                              -- the point that they told about; NULL for none any more
    PRIMARY KEY (fold, question, revision, named)
) WITHOUT ROWID
""",
    """
CREATE TABLE memories (
    fold INTEGER NOT NULL,
    point TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    at INTEGER NOT NULL,
    "offset" INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    successes INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    PRIMARY KEY (fold, point)
) WITHOUT ROWID
""",
)
"""Memory as it was folded from the answers up to one of them: a cache, which loses nothing when it is emptied."""

_THIRD = (
    """
CREATE TABLE remarks (
    id TEXT PRIMARY KEY,
    learner TEXT NOT NULL,
    device TEXT NOT NULL,
    question TEXT NOT NULL,
    revision TEXT NOT NULL,
    what TEXT NOT NULL,                                      -- flag, unflag, suspend, resume
    comment TEXT NOT NULL,
    at INTEGER NOT NULL,
    "offset" INTEGER NOT NULL
) WITHOUT ROWID
""",
    *(
        _APPEND_ONLY.format(table="remarks", done=done, act=act)
        for done, act in (("changed", "UPDATE"), ("deleted", "DELETE"))
    ),
)
"""What learners said of questions."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND, _THIRD)
"""The statements of each step; the first one makes a new log."""

DERIVED = ("memories", "meanings", "folds")
"""The tables that follow from the others, and can be emptied at any moment."""
