"""A results folder on disk: which files casus wrote, and whether they still are as it wrote them."""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any, Dict

from .errors import DamagedResults, NotFinished

#: The format of manifests that is read here.
FORMAT = 2

_SEAL = re.compile(r'(.*),\n  "checksum": "([0-9a-f]{64})"\n}\n', re.DOTALL)


class Folder:
    """The files of a results folder, each checked against its hash whenever it is read."""

    def __init__(self, path: "os.PathLike[str] | str") -> None:
        self.path = Path(path)
        if not (self.path / "manifest.json").is_file():
            unfinished = (self.path / "plan.json").is_file()
            raise NotFinished(
                "%s holds no finished results of casus%s"
                % (
                    self.path,
                    "; casus.resume(%r) goes on with them ('casus resume')" % str(self.path)
                    if unfinished
                    else ": there is no manifest.json",
                )
            )
        self.manifest = self._sealed("manifest.json")
        if self.manifest.get("format") != FORMAT:
            raise DamagedResults(
                "%s: format is %s, and format %d is read here; use the package that came with the casus"
                " that wrote the folder" % (self.path / "manifest.json", self.manifest.get("format"), FORMAT)
            )
        absent = [name for name in self.manifest["files"] if not (self.path / name).is_file()]
        if absent:
            raise DamagedResults("%s lacks %s; 'casus resume' makes them again" % (self.path, ", ".join(absent)))

    def has(self, name: str) -> bool:
        """Whether casus wrote such a file here, now or for earlier results."""
        return name in self.manifest["files"] or name in self._derived()

    def bytes(self, name: str) -> bytes:
        """A whole file, as casus wrote it; DamagedResults if it is not."""
        path = self.path / name
        wanted = self.manifest["files"].get(name)
        if wanted is None:
            made = self._derived().get(name)
            if made is None:
                raise FileNotFoundError("%s is no file that casus wrote" % path)
            of = hashlib.sha256((self.path / "manifest.json").read_bytes()).hexdigest()
            if made["of"] != of:
                raise DamagedResults("%s was made of earlier results of this folder; make it again" % path)
            wanted = made["sha256"]
        if not path.is_file():
            raise DamagedResults("%s is missing; make it again" % path)
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != wanted:
            raise DamagedResults(
                "%s is damaged, or was changed after casus wrote it: its hash differs from the one on record;"
                " 'casus resume %s' makes tables of results again" % (path, self.path)
            )
        return data

    def check(self) -> int:
        """Checks every file on record, and tells how many there are."""
        names = [*self.manifest["files"], *self._derived()]
        for name in names:
            self.bytes(name)
        return len(names)

    def derived(self, beginning: str) -> Dict[str, Path]:
        """What was made of the results, such as charts, by name."""
        return {name: self.path / name for name in self._derived() if name.startswith(beginning)}

    def _derived(self) -> Dict[str, Any]:
        if not (self.path / "derived.json").is_file():
            return {}
        files: Dict[str, Any] = self._sealed("derived.json")["files"]
        return files

    def _sealed(self, name: str) -> Dict[str, Any]:
        file = self.path / name
        text = file.read_bytes().decode("utf-8", "replace")
        seal = _SEAL.fullmatch(text)
        if seal is None or hashlib.sha256(seal[1].encode("utf-8")).hexdigest() != seal[2]:
            raise DamagedResults("%s is damaged, or was changed after casus wrote it: its checksum differs" % file)
        read: Dict[str, Any] = json.loads(text)
        return read
