"""Text made harmless for a terminal: nothing in a deck can steer it.

Sources: ECMA-48 for control functions; UAX #9 and "Trojan Source" (Boucher & Anderson 2021) for bidirectional controls.
"""

from __future__ import annotations

import re

# An escape sequence goes whole, so that "ESC [ 31 m" leaves no "[31m" behind.
_SEQUENCES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI … final
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, SOS, PM, APC
    r"|\x1b[ -/]*[0-~]?"  # other escapes, and the head of a string that is never ended
)
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, embeddings, overrides, isolates
    r"\u2028\u2029\ufeff\ufff9-\ufffb\ud800-\udfff]"  # odd line ends, byte-order mark, annotations, lone surrogates
)


def clean(text: str) -> str:
    """Give the text without escape sequences, control and bidirectional characters; line ends as line feeds."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return _CONTROLS.sub("", _SEQUENCES.sub("", text))


def clean_line(text: str) -> str:
    """Give the text cleaned and on one line."""
    return " ".join(clean(text).split())
