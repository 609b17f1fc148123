"""Packages as people have them: written by Anki's own exporter out of a collection with a bit of everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anki.collection import Collection, ExportAnkiPackageOptions

if TYPE_CHECKING:
    from pathlib import Path

    from anki.decks import DeckId

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
SOUND = b"ID3" + b"\x00" * 2000


def fill(collection: Collection, folder: Path) -> None:
    """Put notes of all sorts, decks, media and some learning into a new collection."""
    bees, wasps = (deck(collection, name) for name in ("Bees::Dance::Waggle", "Wasps"))
    for name, data in (("weite felder é.png", PICTURE), ("summ.mp3", SOUND)):
        (folder / name).write_bytes(data)
        collection.media.add_file(str(folder / name))
    add(collection, bees, "Basic", 'Wohin? <img src="weite felder é.png">', "Zum <b>Feld</b>&nbsp;&amp; heim", "a b::c")
    add(collection, bees, "Basic (and reversed card)", "蜜蜂", "bee [sound:summ.mp3]", "zoo")
    add(collection, bees, "Basic (type in the answer)", "Kings 'n' \"Queens\"", "", "")
    add(collection, wasps, "Cloze", "A {{c1::queen}} and {{c3::drones::many}}<br>\nline", "extra", "b::d é")
    collection.models.copy(basic := _type(collection, "Basic"))
    own = collection.models.by_name("Basic copy")
    assert own is not None
    assert basic["name"] == "Basic"
    for more in ("Why", "Source"):
        collection.models.add_field(own, collection.models.new_field(more))
    collection.models.update_dict(own)
    add(collection, wasps, "Basic copy", "front", "back", "", "why", "")
    collection.decks.set_current(bees)
    for ease in (3, 1, 4):
        card = collection.sched.getCard()
        assert card is not None
        collection.sched.answerCard(card, ease)
    collection.sched.suspend_cards(collection.find_cards("Kings"))
    described = collection.decks.get(wasps)
    assert described is not None
    described["desc"] = "All on <i>wasps</i>."
    collection.decks.save(described)
    collection.decks.new_filtered("Cram")
    cram = collection.decks.id_for_name("Cram")
    assert cram is not None
    collection.sched.rebuild_filtered_deck(cram)


def add(collection: Collection, into: DeckId, note_type: str, *fields: str) -> None:
    """Add a note; its tags are the third of ``fields``, separated by spaces."""
    note = collection.new_note(_type(collection, note_type))
    note.fields = [*fields[:2], *fields[3:]]
    note.tags = fields[2].split()
    collection.add_note(note, into)


def deck(collection: Collection, name: str) -> DeckId:
    """Give the deck of that name, made where there was none."""
    found = collection.decks.id(name)
    assert found is not None
    return found


def write(collection: Collection, path: Path, *, legacy: bool) -> None:
    """Write all of it to a package, with its media and its learning; what kind is told by the name's ending."""
    if path.suffix == ".colpkg":
        collection.export_collection_package(str(path), include_media=True, legacy=legacy)
        collection.reopen()
    else:
        options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True, legacy=legacy)
        collection.export_anki_package(out_path=str(path), options=options, limit=None)


def _type(collection: Collection, name: str) -> dict[str, object]:
    found = collection.models.by_name(name)
    assert found is not None
    return found
