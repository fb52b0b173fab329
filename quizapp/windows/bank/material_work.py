"""What the material panel works out off its thread: documents, coverage, what a version moved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quizapp import clock
from quizapp.bank.citing import Material
from quizapp.bank.material import Moved, Passage, changed, coverage
from quizapp.bank.question import Bank, Citation, Question
from quizapp.bank.words import Words
from quizapp.files import material as documents
from quizapp.files.reader import Stopped, Unreadable
from quizapp.store.banks import Banks
from quizapp.store.materials import Materials
from quizapp.store.shelf import Shelf
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.work import Job

Stop = Callable[[], bool]
Told = Callable[[float], None]


class Known(Struct, frozen=True):
    """A material that may be cited; one that comes along cannot be changed here."""

    material: Material
    version: int = 0
    shipped: bool = False


class State(Struct, frozen=True):
    """How the questions of a bank stand to a material."""

    material: Material
    passages: tuple[Passage, ...]
    moved: tuple[Moved, ...] = ()


class Came(Struct, frozen=True):
    """A document that was taken as material; `refused` says why it was not."""

    id: str = ""
    refused: Words | None = None
    moved: int = 0
    version: int = 0


class Noted(Struct, frozen=True):
    """A question whose passage a new version changed, as it cited then."""

    question: str
    citation: Citation


def known_materials(materials: Materials) -> dict[str, Known]:
    """Every material by its id: the user's own, and those that come along."""
    found = {one.id: Known(one, shipped=True) for one in documents.shipped()}
    for card in materials.cards():
        body = materials.body(card.id)
        try:
            if body is not None:
                found[card.id] = Known(documents.decoded(body), card.version)
        except msgspec.MsgspecError:
            continue
    return found


def state_of(desk: BankDesk, known: Known) -> Job:
    """A job that finds which sentences have questions, and which questions stand on moved ground.

    It reads the database only; the desk's own memory stays with the window's thread.
    """
    banks, materials, shelf = Banks(desk.database), Materials(desk.database), Shelf(desk.database)
    bank_id = desk.bank_id

    def job(stop: Stop, told: Told) -> State:
        del stop, told
        material = known.material
        questions = (banks.bank(bank_id) or Bank("")).questions
        passages = coverage(material, questions)
        noted = _noted(shelf, _key(material.id, known.version, bank_id))
        kept = _noted(shelf, _kept_key(material.id, known.version, bank_id))
        if known.version < 2 or not noted:
            return State(material, passages)
        old = documents.decoded(materials.body(material.id, known.version - 1) or b"{}")
        waiting = set(noted) - set(kept)
        own = [
            one
            for one in questions
            if one.citation is not None and Noted(one.id, one.citation) in waiting
        ]
        return State(material, passages, changed(old, material, own))

    return job


def keep(desk: BankDesk, known: Known, moved: Iterable[Moved]) -> None:
    """These citations were looked at and stay as they are."""
    key = _kept_key(known.material.id, known.version, desk.bank_id)
    kept = [*_noted(desk.shelf, key), *(Noted(one.question, one.citation) for one in moved)]
    desk.shelf.put_setting(key, msgspec.json.encode(kept).decode())


def taking(desk: BankDesk, path: Path, known: Known | None) -> Job:
    """A job that takes a document as material: a new one, or a new version of a known one."""
    database = desk.database

    def job(stop: Stop, told: Told) -> Came:
        materials = Materials(database)
        taken = {card.id for card in materials.cards()} | {one.id for one in documents.shipped()}
        own = known.material.id if known is not None else _free(path.stem, taken)
        try:
            material = documents.read(path, own, told, stop)
        except Unreadable as refused:
            return Came(refused=refused.words)
        except Stopped:
            return Came()
        if known is not None:
            material = replace(material, number=known.material.number)
        version = materials.put(
            own, material.title, path.name, documents.encoded(material), clock.wall()
        )
        if known is None or version == known.version:
            return Came(own, version=version)
        return Came(own, None, _note(desk, known.material, material, version), version)

    return job


def _note(desk: BankDesk, old: Material, new: Material, version: int) -> int:
    """Write down, for every bank, whose passages changed; how many of this bank."""
    banks, shelf = Banks(desk.database), Shelf(desk.database)
    count = 0
    for card in banks.cards():
        questions: tuple[Question, ...] = (banks.bank(card.id) or Bank("")).questions
        noted = [Noted(one.question, one.citation) for one in changed(old, new, questions)]
        if noted:
            key = _key(new.id, version, card.id)
            shelf.put_setting(key, msgspec.json.encode(noted).decode())
        if card.id == desk.bank_id:
            count = len(noted)
    return count


def _noted(shelf: Shelf, key: str) -> list[Noted]:
    try:
        return msgspec.json.decode(shelf.setting(key) or "[]", type=list[Noted])
    except msgspec.MsgspecError:
        return []


def _key(material: str, version: int, bank: str) -> str:
    return f"moved-{material}-{version}-{bank}"


def _kept_key(material: str, version: int, bank: str) -> str:
    return f"stays-{material}-{version}-{bank}"


def _free(stem: str, taken: set[str]) -> str:
    """A name for a material that a citation in a text file can carry."""
    name = re.sub(r"[\s|]+", "-", stem).strip("-") or "material"
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
