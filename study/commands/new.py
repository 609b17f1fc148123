"""A folder or file to begin with: a source, made from your own article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from study.commands.usage import WrongUse
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.source.article import Article

LONGEST_TITLE = 200
"""Characters; a first line that is longer is a paragraph, and no title."""
MOST_PASSAGES = 2_000
"""A text with more paragraphs is no article, and nobody retells it."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes: a kind, and what that kind takes."""
    kinds = parser.add_subparsers(dest="kind", required=True, metavar="source")
    source = kinds.add_parser("source", help="an article as data: a brief to write, and a fact base to fill")
    source.add_argument("name", metavar="NAME", help="its id and the name of its folder, such as how-bees-talk")
    source.add_argument(
        "--from", dest="file", metavar="FILE", required=True, help="the article's plain text: a title, and paragraphs"
    )
    source.add_argument("-o", "--output", metavar="FOLDER", help="where to put the folder; else among your own sources")
    source.add_argument("--title", metavar="TITLE", help="the title, where it is not the text's first line")
    source.add_argument("--author", metavar="NAME", default="", help="who wrote the article")
    source.add_argument("--language", metavar="CODE", default="en", help="of the article: en, the default, or another")
    source.set_defaults(make=_source)


def run(arguments: Namespace, context: Context) -> int:
    """Make what was asked for."""
    return int(arguments.make(arguments, context))


def _source(arguments: Namespace, context: Context) -> int:
    """Make the folder of a source; print where it is, and say what comes next."""
    from study.commands.context import counted, tell
    from study.commands.whole_folder import make_folder
    from study.presenting.clean import clean_line
    from study.source.beginning import Beginning

    folder = _folder(arguments, context)
    article = _article(arguments.file, arguments.title)
    new = Beginning(
        id=arguments.name,
        title=clean_line(article.title),
        article=article,
        author=clean_line(arguments.author),
        language=clean_line(arguments.language) or "en",
    )
    own = arguments.output is None
    try:
        if own:
            folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        make_folder(folder, new.files, private=own)
    except FileExistsError:
        raise _taken(folder) from None
    except OSError as error:
        raise PersonError(f"cannot make {folder}: {error.strerror}") from None
    name = arguments.name if own else folder.as_posix()
    print(folder)
    passages = counted(len(article.paragraphs), "passage")
    tell(f"“{new.title}” is a source now: {passages} in brief.md to retell, and facts.yaml to fill. Next:")
    tell(f"  study source show {name}")
    tell(f"  study generate {name} -o {arguments.name}-bank.yaml")
    return 0


def _folder(arguments: Namespace, context: Context) -> Path:
    """Give the folder to make, which is not there yet. Raises PersonError or WrongUse where the name will not do."""
    from study.commands.source_folders import DESCRIPTION
    from study.presenting.clean import clean_line
    from study.text.values import SLUG, proposed_slug

    name: str = arguments.name
    if not SLUG.fullmatch(name):
        proposed = proposed_slug(name)
        way_out = f"did you mean {proposed}?" if proposed else "such as how-bees-talk"
        rule = "an id has small letters a to z, digits, and single hyphens between them"
        raise WrongUse(f"“{clean_line(name)}” is no id: {rule}; {way_out}")
    shipped, own = context.places.sources
    if (shipped / name / DESCRIPTION).exists():
        raise PersonError(f"a source that came with Study is called {name}; choose another name")
    if arguments.output is None:
        folder = own / name
    else:
        folder = Path(arguments.output) / name
        if not folder.parent.is_dir():
            raise PersonError(f"there is no folder {clean_line(arguments.output)}; make it first, or leave out -o")
    if folder.exists() or folder.is_symlink():
        raise _taken(folder)
    return folder


def _taken(folder: Path) -> PersonError:
    return PersonError(f"{folder} is there already, and nothing is overwritten; choose another name, or take it away")


def _article(file: str, title: str | None) -> Article:
    """Read the article. Raises PersonError where it has no title or no paragraphs."""
    from study.commands.articles import read_article
    from study.presenting.clean import clean_line
    from study.source.article import article

    given = clean_line(title or "")
    if title is not None and not given:
        raise WrongUse("--title is empty; write the title after it, or leave it out")
    found, named = article(read_article(file), given), clean_line(file)
    if len(found.title) > LONGEST_TITLE:
        where = "the title" if given else f"the first line of {named}"
        raise PersonError(f"{where} has {len(found.title)} characters, too many for a title; give one with --title")
    if not found.paragraphs:
        raise PersonError(f"{named} has a title and no paragraphs; if it is all text, give the title with --title")
    if len(found.paragraphs) > MOST_PASSAGES:
        raise PersonError(
            f"{named} has {len(found.paragraphs)} paragraphs, and a source at most {MOST_PASSAGES}; "
            "put blank lines between paragraphs that are several lines long, or take a part of it"
        )
    return found
