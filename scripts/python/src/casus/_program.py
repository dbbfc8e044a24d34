"""Finds the program, runs it, and passes on what it says."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Callable, List, Optional, Sequence, Union

from .errors import CasusError, InputError, Interrupted, ProgramNotFound

Progress = Union[bool, Callable[[str], object]]
_WINDOWS = os.name == "nt"
_NAMES = ("casus.cmd", "casus.bat", "casus.exe") if _WINDOWS else ("casus",)

#: Seconds between two lines of progress.
_PACE = "0.5"

DONE, INTERNAL, BAD_INPUT, PARTLY, STOPPED = 0, 1, 2, 3, 130


def program() -> Path:
    """The program that is called.

    In this order: the file that CASUS names, as for the shell scripts; the checkout or unpacked
    image that CASUS_HOME names; ``casus`` on the PATH; the checkout that holds this package.
    """
    named = os.environ.get("CASUS")
    if named:
        if os.path.isfile(named):
            return Path(named).absolute()
        raise ProgramNotFound("CASUS names %s, which is no file" % named)
    home = os.environ.get("CASUS_HOME")
    if home:
        found = _within(Path(home))
        if found is None:
            raise ProgramNotFound(
                "CASUS_HOME names %s, which holds no casus: it must be a checkout or an unpacked image" % home
            )
        return found
    for name in _NAMES:
        on_path = shutil.which(name)
        if on_path:
            return Path(on_path).absolute()
    checkout = Path(__file__).resolve().parents[min(4, len(Path(__file__).resolve().parents) - 1)]
    if (checkout / "pom.xml").is_file():
        found = _within(checkout)
        if found is not None:
            return found
    raise ProgramNotFound(
        "cannot find casus: set CASUS_HOME to its checkout or to the unpacked image, or put casus on the PATH"
    )


def _within(home: Path) -> Optional[Path]:
    for folder in ("scripts", "bin", "."):
        for name in _NAMES:
            if (home / folder / name).is_file():
                return (home / folder / name).absolute()
    return None


def call(
    args: Sequence[str],
    progress: Progress = False,
    cwd: Optional[str] = None,
    folder: Optional[str] = None,
    accept: Sequence[int] = (DONE,),
) -> "Said":
    """Runs the program to its end.

    args: command and options. progress: whether what it says meanwhile goes to standard error, or
    a function that takes each line. folder: the results folder, for the word on how to go on.
    accept: exit codes that are no error. Raises CasusError, InputError or Interrupted.
    """
    env = dict(os.environ, CASUS_PROGRESS=_PACE, NO_COLOR="1")
    # A file, not a pipe: the program never waits for us to read.
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(
            [str(program()), *args],
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.PIPE,
            # In a group of its own Ctrl-C reaches it once, through us, in a terminal and in Jupyter.
            start_new_session=not _WINDOWS,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        said: List[str] = []
        screen = _Screen()
        tell = progress if callable(progress) else screen.tell if progress else _silent
        teller = threading.Thread(target=_listen, args=(process, said, tell), daemon=True)
        teller.start()
        interrupted = False
        while True:
            try:
                code = process.wait()
                break
            except KeyboardInterrupt:
                interrupted = True
                _interrupt(process)
            except BaseException:
                process.kill()
                raise
        teller.join()
        screen.clear()
        out.seek(0)
        printed = out.read().decode("utf-8")
    if interrupted or code in (STOPPED, -getattr(signal, "SIGINT", 2)):
        raise Interrupted(folder)
    if code not in accept:
        text = "\n".join(said).strip() or "casus ended with exit code %d" % code
        raise (InputError if code == BAD_INPUT else CasusError)(text, code)
    if progress is True and said:
        # Remarks stand below the progress; an error stands in the exception alone.
        print("\n".join(said), file=sys.stderr)
    return Said(code, printed, said)


class Said:
    """What a program that has ended said: its exit code, standard output, and lines of standard error."""

    def __init__(self, code: int, out: str, err: List[str]) -> None:
        self.code = code
        self.out = out
        self.err = err


def _interrupt(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is not None:
        return
    if _WINDOWS:
        process.send_signal(getattr(signal, "CTRL_BREAK_EVENT"))
    else:
        os.killpg(process.pid, signal.SIGINT)


def _silent(line: str) -> None:
    pass


def _listen(
    process: "subprocess.Popen[bytes]", said: List[str], tell: Callable[[str], object]
) -> None:
    assert process.stderr is not None
    with process.stderr as stream:
        for raw in stream:
            line = raw.decode("utf-8", "replace").rstrip("\r\n")
            if not _is_progress(line):
                said.append(line)
            try:
                tell(line)
            except Exception as fault:  # a listener's fault must not stop the pipe, and so the program
                said.append("(the function given as progress failed: %r)" % fault)
                tell = _silent


def _is_progress(line: str) -> bool:
    return " per second, " in line and line.endswith(" left")


class _Screen:
    """Shows how far it is in one line that renews itself, and at once that the program is being built."""

    def __init__(self) -> None:
        self._width = 0

    def tell(self, line: str) -> None:
        if _is_progress(line) or line.startswith("casus: building"):
            sys.stderr.write("\r" + line.ljust(self._width))
            sys.stderr.flush()
            self._width = max(self._width, len(line))

    def clear(self) -> None:
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()
            self._width = 0
