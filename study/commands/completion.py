"""Completion of commands and options for bash, zsh or fish; its output is to be sourced."""

from __future__ import annotations

import importlib
from argparse import ArgumentParser, _SubParsersAction
from typing import TYPE_CHECKING

from study.commands.usage import COMMANDS

if TYPE_CHECKING:
    from argparse import Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"))


def run(arguments: Namespace, context: Context) -> int:
    """Print the completion script."""
    print({"bash": _bash, "zsh": _zsh, "fish": _fish}[arguments.shell]())
    return 0


def _words(command: str) -> list[str]:
    """Give the acts of a command, as ``attach`` is one of ``source``, and the long options of it and of its acts."""
    parser = ArgumentParser(add_help=True)
    importlib.import_module(f"study.commands.{command}").add_arguments(parser)
    acts: dict[str, ArgumentParser] = {}
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            acts |= action.choices
    actions = [action for each in (parser, *acts.values()) for action in each._actions]
    options = (option for action in actions for option in action.option_strings if option.startswith("--"))
    return list(dict.fromkeys((*acts, *options)))


def _bash() -> str:
    cases = "\n".join(f"    {name}) words='{' '.join(_words(name))}' ;;" for name in COMMANDS)
    return f"""_study() {{
  local here=${{COMP_WORDS[COMP_CWORD]}} words
  case ${{COMP_WORDS[1]}} in
{cases}
    *) words='{" ".join(COMMANDS)}' ;;
  esac
  [ "$COMP_CWORD" -gt 1 ] || words='{" ".join(COMMANDS)} --help --version --home'
  COMPREPLY=($(compgen -W "$words" -- "$here"))
}}
complete -o default -F _study study"""


def _zsh() -> str:
    commands = "\n".join(f"    '{name}:{about}'" for name, about in COMMANDS.items())
    cases = "\n".join(f"    {name}) compadd -- {' '.join(_words(name))} ;;" for name in COMMANDS)
    return f"""#compdef study
_study() {{
  local -a commands=(
{commands}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case $words[2] in
{cases}
  esac
  _files
}}
compdef _study study"""


def _fish() -> str:
    lines = [
        f"complete -c study -n __fish_use_subcommand -f -a {name} -d '{about}'" for name, about in COMMANDS.items()
    ]
    for name in COMMANDS:
        seen = f"'__fish_seen_subcommand_from {name}'"
        for word in _words(name):
            what = f"-l {word[2:]}" if word.startswith("--") else f"-a {word}"
            lines.append(f"complete -c study -n {seen} {what}")
    return "\n".join(lines)
