"""The bank window joined to the shelf: its materials, the matches that asked, the looks."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtWidgets import QWidget

from quizapp import clock, paths
from quizapp.app.evening import look_of
from quizapp.app.library import Library
from quizapp.app.sources import materials
from quizapp.bank.citing import Material
from quizapp.bank.question import Question
from quizapp.bank.sealing import bank_fingerprint, read_aloud
from quizapp.bank.words import QT_TRANSLATE_NOOP, words
from quizapp.files import themes
from quizapp.game.spoken import Lang
from quizapp.store.banks import BankCard
from quizapp.windows.bank.desk import BankDesk
from quizapp.windows.bank.window import BankWindow
from quizapp.windows.parts.speech import say
from quizapp.windows.stage import Look
from quizapp.windows.themes.names import base_name

_logger = logging.getLogger(__name__)
THEME = "bank theme"
SHIPPED = ("red", "blue")


def open_bank(
    library: Library, bank_id: str, lang: Lang, parent: QWidget | None = None
) -> BankWindow:
    """The window of a bank; a bank that is not there yet is made by its first step."""
    desk = BankDesk(library.database, bank_id)
    look = partial(_look, library, lang)
    window = BankWindow(
        desk,
        look(library.shelf.setting(THEME) or SHIPPED[0]),
        lang=lang,
        materials=known_materials(library),
        matches=asking(library, bank_id),
        themes=offered(library),
        look_of=look,
        parent=parent,
    )
    desk.setParent(window)
    return window


def new_bank(library: Library) -> str:
    """Put an empty bank on the shelf; its id."""
    bank_id = f"b{secrets.token_hex(5)}"
    library.banks.name(bank_id, "", "", clock.wall())
    return bank_id


def known_materials(library: Library) -> dict[str, Material]:
    """Every material that questions may cite: those that come along, and the user's own."""
    found = dict(materials())
    for card in library.materials.cards():
        body = library.materials.body(card.id)
        try:
            if body is not None:
                found[card.id] = msgspec.json.decode(body, type=Material)
        except msgspec.MsgspecError as fault:
            _logger.warning("the material %s cannot be read: %s", card.id, fault)
    return found


def asking(library: Library, bank_id: str) -> tuple[tuple[str, str], ...]:
    """(id, title) of the matches that asked questions of a bank, the last one first."""
    ids = dict.fromkeys(mark.match for mark in reversed(library.shelf.used(bank_id)))
    titles = {card.id: f"{card.title} {card.opened_at[:10]}" for card in library.log.matches()}
    return tuple((own, titles.get(own, own)) for own in ids)


def offered(library: Library) -> tuple[tuple[str, str], ...]:
    """(name, title) of the looks to choose from: the shipped ones, then the user's own."""
    own = themes.own(paths.themes(library.folder))
    return (*((name, base_name(name)) for name in SHIPPED), *own)


def titled(library: Library, card: BankCard, questions: Sequence[Question]) -> str:
    """The title of a bank with the state of its seal, compared with what the bank holds."""
    seal = library.reviews.sealed(card.id)
    if seal is None:
        return card.title
    if bank_fingerprint(questions) != seal.print:
        text = QT_TRANSLATE_NOOP("app", "{title} (× not as it was sealed)")
        return say(words("bank-unlike", "app", text, title=card.title))
    text = QT_TRANSLATE_NOOP("app", "{title} (seal {number}: {print})")
    told = words(
        "bank-sealed",
        "app",
        text,
        title=card.title,
        number=seal.number,
        print=read_aloud(seal.print),
    )
    return say(told)


def _look(library: Library, lang: Lang, theme: str) -> Look:
    return look_of(theme, lang, paths.themes(library.folder))
