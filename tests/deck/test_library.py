"""The library finds decks by id or path, reads each once, and says in a sentence what it cannot find."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from study.deck.deck import Reading
from study.deck.library import Library, UnknownDeck
from study.deck.reading import read_deck
from tests.deck.honeybees import HONEYBEES

if TYPE_CHECKING:
    from typing import Any

BEES = "deck: bees\ntitle: Bees\nquestions:\n  a: {ask: Who?, answer: She}\n"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    shipped.mkdir()
    own.mkdir()
    (shipped / "bees.yaml").write_text(BEES)
    (shipped / "wasps.yml").write_text(BEES.replace("bees", "wasps"))
    (own / "mine.yaml").write_text(
        BEES.replace("deck: bees", "title: Mine\ndeck: my-ants").replace("title: Bees\n", "")
    )
    (own / "notes.txt").write_text("deck: notes\n")
    (own / ".hidden.yaml").write_text(BEES.replace("bees", "hidden"))
    return shipped, own


def ids(readings: tuple[Reading, ...]) -> list[str | None]:
    return [reading.deck.id if reading.deck else None for reading in readings]


def said(library: Library, name: str) -> str:
    with pytest.raises(UnknownDeck) as raised:
        library.find(name)
    return str(raised.value)


def test_the_decks_of_all_folders_come_in_order(folders: tuple[Path, Path]) -> None:
    library = Library(folders)
    assert ids(library.decks()) == ["bees", "wasps", "my-ants"]
    assert library.ids() == ("bees", "my-ants", "wasps")


def test_a_deck_is_found_by_its_id_and_not_by_its_files_name(folders: tuple[Path, Path]) -> None:
    library = Library(folders)
    found = library.find("my-ants").deck
    assert found is not None
    assert (found.id, found.path) == ("my-ants", folders[1] / "mine.yaml")
    assert "did you mean my-ants?" in said(library, "my-ant")


def test_an_unknown_id_is_met_with_a_suggestion(folders: tuple[Path, Path]) -> None:
    assert said(Library(folders), "beess") == 'there is no deck "beess"; did you mean bees?'
    assert said(Library(folders), "xylophone") == 'there is no deck "xylophone"; study decks lists them'


def test_a_deck_is_found_by_its_path(folders: tuple[Path, Path], tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.yaml"
    file.write_text(HONEYBEES)
    found = Library(folders).find(str(file))
    assert found.deck is not None
    assert found.deck.id == "honeybees"
    assert found.problems[0].file == str(file)


def test_each_file_is_read_once(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counting(text: bytes, file: str, *rest: Any, **more: Any) -> Reading:
        read.append(Path(file).name)
        return read_deck(text, file, *rest, **more)

    monkeypatch.setattr("study.deck.reading.read_deck", counting)
    library = Library(folders)
    library.find("wasps")
    assert read == ["wasps.yml"], "to find one deck, no other is read whole"
    library.decks()
    library.decks()
    library.find("bees")
    assert sorted(read) == ["bees.yaml", "mine.yaml", "wasps.yml"]


def test_an_id_that_stands_late_in_its_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "late.yaml").write_text(BEES.replace("deck: bees\n", "") + "# more\n" * 20_000 + '"deck" : late\n')
    assert ids((Library([tmp_path]).find("late"),)) == ["late"]


def test_of_two_decks_with_one_id_the_first_stays(folders: tuple[Path, Path]) -> None:
    (folders[1] / "bees-again.yaml").write_text("# mine\n" + BEES)
    library = Library(folders)
    readings = library.decks()
    assert ids(readings) == ["bees", "wasps", None, "my-ants"]
    (problem,) = readings[2].problems
    assert (problem.rule, problem.place.line, problem.source_line) == ("deck-id-taken", 2, "deck: bees")
    assert str(folders[0] / "bees.yaml") in problem.message
    found = library.find("bees").deck
    assert found is not None
    assert found.path == folders[0] / "bees.yaml"


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert Library([tmp_path / "nowhere"]).decks() == ()


def test_a_broken_deck_is_in_the_library_with_its_problems(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("deck: broken\nextends: bees\n")
    reading = Library([tmp_path]).find("broken")
    assert reading.deck is None
    assert reading.problems[0].rule == "extends-unread"


def test_what_is_no_file_is_a_sentence(folders: tuple[Path, Path], tmp_path: Path) -> None:
    library = Library(folders)
    (tmp_path / "folder.yaml").mkdir()
    assert said(library, str(tmp_path / "folder.yaml")).endswith("is a folder, and not a deck")
    assert "there is no file" in said(library, str(tmp_path / "nowhere.yaml"))
    assert "did you mean" in said(library, str(folders[0] / "bee.yaml"))
    assert "does not end in .yaml" in said(library, str(folders[1] / "notes.txt"))
    assert "there is no file" in said(library, "a\0b.yaml") or "cannot be read" in said(library, "a\0b.yaml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_a_sentence_and_never_a_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert said(Library([]), str(tmp_path / "pipe.yaml")).endswith("is no ordinary file")
    (problem,) = Library([tmp_path]).decks()[0].problems
    assert problem.rule == "cannot-open"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "endless.yaml").symlink_to("/dev/zero")
    assert said(Library([]), str(tmp_path / "endless.yaml")).endswith("is no ordinary file")


def test_a_link_that_leads_nowhere_is_a_problem_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to(tmp_path / "gone.yaml")
    (tmp_path / "bees.yaml").write_text(BEES)
    first, second = Library([tmp_path]).decks()
    assert first.deck is not None
    assert [problem.rule for problem in second.problems] == ["cannot-open"]
