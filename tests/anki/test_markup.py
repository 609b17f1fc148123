"""Text becomes HTML that shows the very text."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import example, given
from hypothesis import strategies as st

from study.anki import markup
from study.presenting.clean import clean
from tests import samples
from tests.anki.real_anki import plain

SIGNS = ["<", ">", "&", "&lt;", '"', "'", "{{c1::", "}}", "::", "[", "[sound:", "]", "\\(", "\\", "x"]
BLANKS = [" ", "\n", "\r", "\v", "\x1f", "\x1b[", "\u2028"]
NASTY_TEXT = st.text() | st.lists(st.sampled_from(SIGNS + BLANKS)).map("".join)


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)

    def handle_comment(self, data: str) -> None:
        self.seen.append("!--")

    def handle_decl(self, decl: str) -> None:
        self.seen.append("!")


@given(NASTY_TEXT)
@example(samples.NASTY["html"])
@example(samples.NASTY["anki"])
def test_html_shows_the_text_and_holds_no_element_but_line_breaks(text: str) -> None:
    html = markup.html(text)
    assert set(_Tags(html).seen) <= {"br"}
    assert "".join(plain(html).split()) == "".join(clean(text).split())


@given(NASTY_TEXT)
def test_no_line_end_and_no_control_character_is_left(text: str) -> None:
    assert not [letter for letter in markup.html(text) if ord(letter) < 32 or 127 <= ord(letter) < 160]


@given(NASTY_TEXT)
def test_text_in_a_gap_can_neither_close_nor_split_it(text: str) -> None:
    inside = markup.in_cloze(text)
    assert not set(inside) & {"{", "}", ":"}
    assert plain(inside) == plain(markup.html(text))


@given(NASTY_TEXT)
def test_an_attribute_ends_where_it_should(text: str) -> None:
    element = markup.element("p", "inside", title=text)
    assert _Tags(element).seen == ["p"]
    assert plain(element) == "inside"


@given(NASTY_TEXT)
def test_anki_finds_no_sound_speech_or_formula_in_text(text: str) -> None:
    html = markup.html(text + "[sound:a.mp3] [anki:tts lang=en]x[/anki:tts] [LaTeX]x[/latex] [$]x[/$] \\(x\\) \\[x\\]")
    for sign in ("[sound:", "[anki:", "[LaTeX]", "[$]", "\\(", "\\["):
        assert sign not in html


@given(st.lists(NASTY_TEXT))
def test_tags_are_single_words_each_once(texts: list[str]) -> None:
    made = markup.tags(tuple(texts))
    assert all(tag and len(tag.split()) == 1 and not set(tag) & set('<>"') for tag in made)
    assert len({tag.casefold() for tag in made}) == len(made)
    assert [tag.casefold() for tag in made] == sorted(tag.casefold() for tag in made)
