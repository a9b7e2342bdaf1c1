"""What a run remembers of each article, so that the next one need not do it again: one file an article.

Its first line says what was read and what was written, its second is the sheet as it stands in `facts.jsonl`. It is
written after the outputs, so where it is, they are; and it has their hashes, so nothing has to be believed.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from factsheet import __version__
from factsheet.batch.plan import Item, Plan
from factsheet.batch.recipe import Recipe
from factsheet.batch.store import STATE, Store
from factsheet.batch.work import Done, Entry, Failed, Result
from factsheet.render.jsons import dumps

FOLDER = f"{STATE}/records"


@dataclass(frozen=True, slots=True)
class Record:
    """One article of a run: `outputs` are the names of what was written with the hashes; `options` the recipe's."""

    key: str
    reason: str | None
    sha256: str | None
    options: str
    version: str
    outputs: dict[str, str]
    entry: Entry | None

    @property
    def manifest(self) -> dict[str, Any]:
        """The line of the manifest."""
        return {
            "key": self.key,
            "status": "failed" if self.reason else "done",
            "reason": self.reason,
            "warnings": self.entry.warnings if self.entry else 0,
            "sha256": self.sha256,
            "options": self.options,
            "version": self.version,
            "outputs": list(self.outputs),
        }


class Records:
    """The records of the articles that were put into a store by this recipe."""

    def __init__(self, store: Store, recipe: Recipe) -> None:
        self._store = store
        self._options = recipe.fingerprint()
        self._formats = recipe.formats

    def get(self, key: str) -> Record | None:
        """The record of an article, if it has one that can be read."""
        return _parsed(self._store.read(_name(key)))

    def whole(self, key: str) -> tuple[Record, bytes] | None:
        """The record, and the line of `facts.jsonl`, which is empty for an article that failed."""
        data = self._store.read(_name(key))
        record = _parsed(data)
        return None if record is None else (record, (data or b"").partition(b"\n")[2])

    def keep(self, result: Result, plan: Plan) -> None:
        """Write the outputs of an article, remove those of an earlier run that it has no more, then say so."""
        written = {f"{result.item.name}.{form}": data for form, data in result.outputs} if isinstance(result, Done) else {}
        for name, data in written.items():
            self._store.write(name, data)
        for name in self._stale(result.item, plan):
            if name not in written:
                self._store.remove(name)
        record = self._record(result, {name: sha256(data).hexdigest() for name, data in written.items()})
        lines = dumps(asdict(record)).encode() + b"\n" + (result.sheet if isinstance(result, Done) else b"")
        self._store.write(_name(result.item.key), lines)

    def _stale(self, item: Item, plan: Plan) -> set[str]:
        """What may be there of earlier runs: outputs under the item's name, and its own that are not another's by now."""
        before = self.get(item.key)
        return self._outputs(item) | {name for name in (before.outputs if before else ()) if not self._awaited(name, plan)}

    def _awaited(self, output: str, plan: Plan) -> bool:
        return output.endswith(self._formats) and plan.owns(output)

    def _outputs(self, item: Item) -> set[str]:
        return {f"{item.name}.{form}" for form in self._formats}

    def _record(self, result: Result, outputs: dict[str, str]) -> Record:
        reason, entry = (result.reason, None) if isinstance(result, Failed) else (None, result.entry)
        return Record(result.item.key, reason, result.sha256, self._options, __version__, outputs, entry)

    def content(self, item: Item) -> str | None:
        """The hash of the content that an article was done from, if that was with these options and its outputs are as
        they were written; None if it has to be done.
        """
        record = self.get(item.key)
        if record is None or record.reason or (record.options, record.version) != (self._options, __version__):
            return None
        if set(record.outputs) != self._outputs(item):
            return None
        whole = all(_hash(self._store.read(name)) == written for name, written in record.outputs.items())
        return record.sha256 if whole else None

    def vanished(self, plan: Plan) -> Iterator[Record]:
        """The records of articles that are not in the plan."""
        for name in self._store.names(FOLDER):
            record = _parsed(self._store.read(name))
            if record is not None and record.key not in plan:
                yield record

    def forget(self, record: Record, plan: Plan) -> None:
        """Remove an article's outputs, unless they are another's by now, and its record."""
        for name in record.outputs:
            if not self._awaited(name, plan):
                self._store.remove(name)
        self._store.remove(_name(record.key))


def _name(key: str) -> str:
    digest = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{FOLDER}/{digest[:2]}/{digest}.jsonl"


def _parsed(data: bytes | None) -> Record | None:
    """The record of its file; None for one of another version of this format, whose article is done again."""
    try:
        fields = json.loads((data or b"").partition(b"\n")[0])
        return Record(**{**fields, "entry": fields["entry"] and Entry(**fields["entry"])})
    except (ValueError, TypeError, KeyError):
        return None


def _hash(data: bytes | None) -> str | None:
    return None if data is None else sha256(data).hexdigest()
