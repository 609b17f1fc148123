"""Sources: articles as data. Lists and shows them, and attaches an article's own text to one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from study.commands.usage import WrongUse
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from study.commands.context import Context
    from study.source.article import EquallyLong, OtherLength
    from study.source.source import Source


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="list|show|attach")
    listed = acts.add_parser("list", help="the sources there are")
    listed.add_argument("--json", action="store_true", help="as JSON")
    listed.set_defaults(act=_list)
    shown = acts.add_parser("show", help="a source's brief, passage by passage; the article, too, where attached")
    shown.add_argument("source", metavar="SOURCE", help="a source's id, or its folder")
    shown.add_argument("passage", metavar="N", nargs="?", help="only this passage")
    shown.add_argument("--json", action="store_true", help="as JSON")
    shown.set_defaults(act=_show)
    attached = acts.add_parser("attach", help="keep the article's own text, to read it beside the brief")
    attached.add_argument("source", metavar="SOURCE", help="a source's id, or its folder")
    attached.add_argument("file", metavar="FILE", nargs="?", help="the article's plain text: title and paragraphs")
    attached.add_argument("--remove", action="store_true", help="take the text away again")
    attached.set_defaults(act=_attach)


def run(arguments: Namespace, context: Context) -> int:
    """Do what was asked for."""
    return int(arguments.act(arguments, context))


# ---- list


def _list(arguments: Namespace, context: Context) -> int:
    """List the sources; one that cannot be read is told of, and the others are listed all the same."""
    from study.commands.context import tell
    from study.commands.source_folders import source_ids

    rows = []
    for id in source_ids(context.places):
        try:
            rows.append(_row(context, id))
        except PersonError:
            tell(f"{id} cannot be read; study generate {id} says why.")
    if arguments.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for line in _table(rows):
            print(line)
    return 0


def _row(context: Context, id: str) -> dict[str, Any]:
    facts, source = context.facts(id)
    return {
        "source": source.id,
        "title": source.title,
        "folder": str(context.known_source(id)[1]),
        "passages": source.passages,
        "facts": len(facts.facts),
        "claims": len(facts.claims),
        "steps": len(facts.argument.nodes),
        "attached": bool(context.article(id)),
    }


def _table(rows: list[dict[str, Any]]) -> Iterator[str]:
    from study.commands.context import counted
    from study.presenting.clean import clean_line

    width = max((len(row["source"]) for row in rows), default=0)
    for row in rows:
        counts = [counted(row[f"{word}s"], word) for word in ("passage", "fact", "claim", "step")]
        cells = "  ".join(f"{count:>12}" for count in counts)
        mark = "  attached" if row["attached"] else ""
        yield f"{row['source']:<{width}}{cells}  {clean_line(row['title'])}{mark}"


# ---- show


def _show(arguments: Namespace, context: Context) -> int:
    """Print what a source is, and its passages."""
    source, _ = context.known_source(arguments.source)
    brief, article = context.brief(arguments.source), context.article(arguments.source)
    numbers = _numbers(source, arguments.passage)
    if arguments.json:
        passages = [
            {
                "passage": number,
                "part": source.part_of(number),
                "brief": brief.get(number, ""),
                "article": article[number - 1] if article else None,
            }
            for number in numbers
        ]
        print(json.dumps(_as_json(source, passages), ensure_ascii=False, indent=2))
        return 0
    lines = [] if arguments.passage else list(_head(source))
    for number in numbers:
        lines += _passage(number, brief.get(number, ""), article[number - 1] if article else "")
    print("\n".join(_wrapped(lines)).strip())
    return 0


def _numbers(source: Source, wanted: str | None) -> range:
    """Give the numbers of the passages to show. Raises PersonError for one that the source does not have."""
    if wanted is None:
        return range(1, source.passages + 1)
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) < 7 and 0 < int(wanted) <= source.passages):
        from study.presenting.clean import clean_line

        raise PersonError(
            f"{source.id} has no passage “{clean_line(wanted)}”; its passages go from 1 to {source.passages}"
        )
    return range(int(wanted), int(wanted) + 1)


def _as_json(source: Source, passages: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "source": source.id,
        "title": source.title,
        "author": source.author,
        "kind": source.kind,
        "about": source.about,
        "language": source.language,
        "parts": {name: list(numbers) for name, numbers in source.parts.items()},
        "passages": passages,
    }


def _head(source: Source) -> Iterator[str]:
    yield source.title
    yield ", ".join(part for part in (source.author, source.kind) if part)
    if source.about:
        yield ""
        yield source.about
    if source.parts:
        yield ""
    for name, passages in source.parts.items():
        yield f"{name}: ¶ {', '.join(map(str, passages))}"


def _passage(number: int, brief: str, article: str) -> Iterator[str]:
    """Give the lines of a passage: the brief's words, and below them the article's where they are attached."""
    yield ""
    yield f"¶ {number}" + (" · the brief" if article else "")
    yield from (brief or "This passage is not in the brief.").split("\n\n")
    if article:
        yield ""
        yield f"¶ {number} · the article"
        yield article


def _wrapped(lines: list[str]) -> Iterator[str]:
    from shutil import get_terminal_size

    from study.presenting.clean import clean_line
    from study.presenting.wrapping import wrap

    width = max(20, min(get_terminal_size().columns, 100))
    for line in lines:
        yield from wrap(clean_line(line), width)


# ---- attach


def _attach(arguments: Namespace, context: Context) -> int:
    """Keep a text for a source, or take it away; say how well it fits."""
    if bool(arguments.file) == arguments.remove:
        raise WrongUse("attach wants a SOURCE and either a FILE or --remove")
    if arguments.remove:
        return _remove(arguments.source, context)
    from study.commands.articles import keep, read_article
    from study.commands.context import counted, tell
    from study.source.article import OtherLength, WordForWord, fit

    source, _ = context.known_source(arguments.source)
    fits = fit(read_article(arguments.file), source)
    if isinstance(fits, OtherLength):
        raise _no_fit(arguments.file, fits, source)
    keep(context.places, source, fits.article)
    if not isinstance(fits, WordForWord):
        tell(_notice(fits, source))
    tell(f"{counted(source.passages, 'paragraph')} attached; study source show {arguments.source} shows both texts.")
    return 0


def _no_fit(file: str, fits: OtherLength, source: Source) -> PersonError:
    from study.commands.context import counted
    from study.presenting.clean import clean_line

    return PersonError(
        f"{clean_line(file)} has {counted(fits.paragraphs, 'paragraph')} after its title, and {source.id} has "
        f"{counted(source.passages, 'passage')}; put each paragraph on a line of its own, the title on the first"
    )


def _notice(fits: EquallyLong, source: Source) -> str:
    """Say in what the text differs, and with which words it begins, so that a shift is seen."""
    from study.commands.context import counted
    from study.text.page import clip

    count = counted(len(fits.article.paragraphs), "paragraph")
    first = f"Paragraph 1 begins “{clip(fits.article.paragraphs[0])}”"
    if not source.sha256:
        return f"{source.id} does not say from which text it was made; this one has {count}, as it needs. {first}."
    return (
        "this text is not word for word the one that the source was made from; "
        f"its {count} are shown beside the brief all the same. {first}."
    )


def _remove(name: str, context: Context) -> int:
    """Take a text away, even that of a source which is gone."""
    from study.commands.articles import forget
    from study.commands.context import tell
    from study.text.values import SLUG

    id = name if SLUG.fullmatch(name) else context.known_source(name)[0].id
    if not forget(context.places, id):
        raise PersonError(f"no text is attached to {context.known_source(name)[0].id}")
    tell(f"the text attached to {id} is taken away.")
    return 0
