"""What can go wrong, told apart by who can mend it."""

from __future__ import annotations

from typing import Optional


class CasusError(Exception):
    """The program ended with an error. ``code`` is its exit code, the text what it said."""

    def __init__(self, message: str, code: Optional[int] = None) -> None:
        super().__init__(message)
        self.code = code


class InputError(CasusError, ValueError):
    """A mistake in a scenario, a study or an option (exit code 2); each fault has its line and column."""


class ProgramNotFound(CasusError, FileNotFoundError):
    """There is no casus to call: set CASUS_HOME, or put casus on the PATH."""

    # FileNotFoundError shows itself by errno; this one has none.
    def __str__(self) -> str:
        return str(self.args[0])


class NotFinished(CasusError, FileNotFoundError):
    """The folder holds no results, or unfinished ones, which ``casus.resume`` goes on with."""

    def __str__(self) -> str:
        return str(self.args[0])


class DamagedResults(CasusError):
    """A file of a results folder is not as casus wrote it. Nothing of it was read."""


class Interrupted(KeyboardInterrupt):
    """Ctrl-C, after a clean save. ``casus.resume(error.folder)`` goes on; nothing is lost."""

    def __init__(self, folder: Optional[str]) -> None:
        go_on = "casus.resume(%r) goes on" % folder if folder else "casus.resume(folder) goes on"
        super().__init__("interrupted, and what was played is saved: " + go_on)
        self.folder = folder


class PartialResults(UserWarning):
    """These results are part of what was asked for: replications failed, or were not played."""


class NameCollision(UserWarning):
    """A factor is called like a column of the table that it is set beside."""
