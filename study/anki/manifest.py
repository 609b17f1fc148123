"""What went out in earlier exports, so that the next one touches only what changed. Knows no question and no Anki.

Anki takes a note over the one it has if ours changed later. So an unchanged note must keep the time it had, or the
learner's own edits would be lost at every export; and a lock that names that time is not always there.
"""

from __future__ import annotations

import json
from dataclasses import field
from typing import TYPE_CHECKING, Any

from study.text.problems import PersonError
from study.values import frozen
from study.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

VERSION = 2


class UnreadableManifest(PersonError):
    """The file of earlier exports cannot be used; says which file it is, and what to do."""


@frozen
class Sent:
    """One thing as it last went out."""

    content: str
    """A hash of what Anki was given."""
    changed: int
    """When it last changed, in seconds since 1970: the time that Anki was given."""
    revision: str = ""
    """For a note: the question's revision."""
    guid: str = ""
    """For a note: the id that Anki keeps for ever, whatever the question is called later."""
    home: int = 0
    """For a note: the number of the deck that its cards went into; 0 where that is not known."""


@frozen
class Manifest:
    """All that ever went out from here."""

    notes: Mapping[str, Sent] = field(default_factory=dict)
    """By the question's full id."""
    note_types: Mapping[str, Sent] = field(default_factory=dict)
    """By kind."""

    def with_sent(
        self, notes: Mapping[str, Sent], note_types: Mapping[str, Sent], renamed: Collection[str] = ()
    ) -> Manifest:
        """Give the manifest after another export; the ids in ``renamed`` are those of other notes now."""
        kept = {id: sent for id, sent in self.notes.items() if id not in renamed}
        return Manifest({**kept, **notes}, {**self.note_types, **note_types})


def read_manifest(path: Path) -> Manifest:
    """Give the manifest in a file; an empty one where there is no file. Raises UnreadableManifest."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        if values["version"] > VERSION:
            raise UnreadableManifest(f"{path} was written by a newer Study; update this one")
        return Manifest(_rows(values["notes"]), _rows(values["note_types"]))
    except FileNotFoundError:
        return Manifest()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableManifest(
            f"{path} holds what was exported before, and cannot be read; move it away and export again: "
            "notes edited in Anki will be overwritten that once"
        ) from error


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write the manifest: the old file whole or the new one whole, for its owner only. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    parts = {
        part: {key: _row(sent) for key, sent in sorted(rows.items())}
        for part, rows in (("notes", manifest.notes), ("note_types", manifest.note_types))
    }
    text = json.dumps({"version": VERSION, **parts}, ensure_ascii=False, indent=0)
    with whole_file(path, mode=0o600) as file:
        file.write(text.encode() + b"\n")


def _row(sent: Sent) -> list[object]:
    row = [sent.content, sent.changed, sent.revision]
    return [*row, sent.guid, sent.home] if sent.guid else row


def _rows(values: dict[str, list[Any]]) -> dict[str, Sent]:
    """Read rows of either version: the first had no guid and no home."""
    rows = {key: _sent(*row) for key, row in values.items()}
    if any(row.changed <= 0 for row in rows.values()):
        raise ValueError("a time before 1970")
    return rows


def _sent(content: str, changed: int, revision: str, guid: str = "", home: int = 0) -> Sent:
    return Sent(str(content), int(changed), str(revision), str(guid), int(home))
