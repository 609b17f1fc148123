"""A real pseudo-terminal with the installed program in it, its screen read back by pyte."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from types import TracebackType
from typing import Self

import pyte

KEYS = {"enter": "\r", "escape": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "space": " ", "tab": "\t"}


class Terminal:
    """A program in a pseudo-terminal of a given size."""

    def __init__(
        self, *arguments: str, home: str, size: tuple[int, int] = (80, 24), module: str = "study", **environment: str
    ) -> None:
        """Start ``python -m module`` with these arguments; without a module the first of them is a file."""
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.status: int | None = None
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TEXTUAL_THEME", "STUDY_NOW")}
            kept |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "STUDY_HOME": home, **environment}
            for told in ("COLUMNS", "LINES"):  # a program believes these, whatever becomes of the window
                kept.pop(told, None)
            _size(0, *size)
            run = ["-m", module] if module else []
            os.execve(sys.executable, [sys.executable, *run, *arguments], kept)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        os.close(self.fd)

    def resize(self, columns: int, lines: int) -> None:
        """Make the window another size."""
        _size(self.fd, columns, lines)
        self.screen.resize(lines, columns)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def send(self, *keys: str) -> None:
        """Press keys: names such as ``enter``, or text."""
        for key in keys:
            os.write(self.fd, KEYS.get(key, key).encode())

    def wait(self, *texts: str, foot: str = "", one_of: tuple[str, ...] = ("",), seconds: float = 20) -> str:
        """Read until all texts and one of some stand on the screen at once, and give the screen. Raises TimeoutError.

        ``foot`` is to stand on the last line but one, or below it. What is not waited for may not be painted yet.
        """
        end = time.monotonic() + seconds
        while not (
            all(text in self.text for text in texts)
            and any(text in self.text for text in one_of)
            and foot in "\n".join(self.screen.display[-2:])
        ):
            if time.monotonic() > end or not self._pump(end - time.monotonic()):
                raise TimeoutError(f"{texts}, {one_of}, {foot!r} not on the screen, which shows:\n{self.text}")
        return self.text

    def ended(self, seconds: float = 20) -> int:
        """Wait until the program ends, and give its exit code."""
        end = time.monotonic() + seconds
        while self.status is None and time.monotonic() < end:
            self._pump(0.05)
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.status = os.waitstatus_to_exitcode(status)
        assert self.status is not None, f"still running:\n{self.text}"
        return self.status

    def stopped(self, seconds: float = 20) -> bool:
        """Wait until the program was put aside, and give whether it was."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._pump(0.05)
            done, status = os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED)
            if done:
                return os.WIFSTOPPED(status)
        return False

    def kill(self) -> None:
        """End the program at once, as a crash would."""
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def readable(self, timeout: float) -> bool:
        """Wait until there is something to read, at most so many seconds; give whether there is."""
        return bool(select.select([self.fd], [], [], max(0.0, timeout))[0])

    def take(self) -> bytes:
        """Give what the program wrote; nothing at its end."""
        try:
            return os.read(self.fd, 65536)
        except OSError:
            return b""

    def _pump(self, timeout: float) -> bool:
        if not self.readable(timeout):
            return True
        data = self.take()
        self.stream.feed(data)
        return bool(data)


def _size(fd: int, columns: int, lines: int) -> None:
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
