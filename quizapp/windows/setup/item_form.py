"""One step of the evening: what it says, and whom it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFormLayout, QLabel, QPlainTextEdit, QWidget

from quizapp.contest.draft import Draft
from quizapp.game.plan import Item, ItemKind, Person
from quizapp.game.wording import item_kind_words
from quizapp.windows.parts.fields import PickField, TextField, soft
from quizapp.windows.parts.speech import say
from quizapp.windows.setup.step_media import StepMedia

translate = QCoreApplication.translate
_PERSON = re.compile(r"[\t,，、;；:：]+")
MOST_PEOPLE = 60
_WITH_TITLE = frozenset(
    (ItemKind.PEOPLE, ItemKind.INTERLUDE, ItemKind.RECOUNT, ItemKind.PHOTO, ItemKind.CARD)
)
_WITH_TEXT = frozenset((ItemKind.INTERLUDE, ItemKind.RECOUNT, ItemKind.PHOTO, ItemKind.CARD))


def kind_name(kind: ItemKind) -> str:
    """入场亮相 and so on, as the console and the host's paper call it too."""
    return say(item_kind_words(kind))


def item_text(draft: Draft, number: int, item: Item) -> str:
    """An item as it stands in the list."""
    words = [f"{number}. {kind_name(item.kind)}"]
    about = item.title
    if item.kind in (ItemKind.ROUND, ItemKind.RULES):
        there = item.round < len(draft.rounds)
        about = draft.rounds[item.round].title if there else translate("setup", "(no such round)")
    elif item.kind is ItemKind.AWARDS:
        about = item.award
    elif not about and item.people:
        about = item.people[0].name
    elif not about and item.text:
        about = " ".join(item.text.split())[:24]
    return "  ".join((*words, about)) if about else words[0]


class ItemForm(QWidget):
    """Shows an item; `edited(item, name of the field)` after each change."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = Item(ItemKind.CARD)
        self.title = TextField(translate("setup", "Title"))
        self.text = _Lines(translate("setup", "Text"))
        self.people = _Lines(translate("setup", "People, a line each: name, post"))
        self.people.setPlaceholderText(translate("setup", "Name, post"))
        self.round = PickField(translate("setup", "Round"), ((0, ""),))
        self.award = PickField(translate("setup", "Award"), (("", ""),))
        self.media = StepMedia()
        self.hint = soft()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (translate("setup", "Title"), self.title),
            (translate("setup", "Text"), self.text),
            (translate("setup", "People"), self.people),
            (translate("setup", "Round"), self.round),
            (translate("setup", "Award"), self.award),
            (translate("setup", "Shows"), self.media),
        ):
            self._form.addRow(QLabel(label), field)
        self._form.addRow(self.hint)
        self.title.edited.connect(self._on_title)
        self.text.edited.connect(self._on_text)
        self.people.edited.connect(self._on_people)
        self.round.edited.connect(self._on_round)
        self.award.edited.connect(self._on_award)
        self.media.edited.connect(self._on_media)

    def put(self, draft: Draft, item: Item) -> None:
        """Show an item of a draft."""
        self._item = item
        kind = item.kind
        self.title.put(item.title)
        self.title.setPlaceholderText(_usual_title(kind))
        self.text.put(item.text)
        self.people.put(
            _people_text(item.people), same=people_in(self.people.text()) == item.people
        )
        rounds = [(at, f"{at + 1}. {one.title}") for at, one in enumerate(draft.rounds)]
        if item.round >= len(rounds):
            rounds.append((item.round, translate("setup", "(no such round)")))
        self.round.offer(rounds)
        self.round.put(item.round)
        awards = [(one.name, one.name) for one in draft.awards]
        if item.award not in [name for name, _ in awards]:
            awards.append((item.award, item.award or translate("setup", "(none chosen)")))
        self.award.offer(awards)
        self.award.put(item.award)
        self.media.put(item.media)
        for field, shown in (
            (self.title, kind in _WITH_TITLE),
            (self.text, kind in _WITH_TEXT),
            (self.people, kind is ItemKind.PEOPLE),
            (self.round, kind in (ItemKind.ROUND, ItemKind.RULES)),
            (self.award, kind is ItemKind.AWARDS),
            (self.media, kind is ItemKind.INTERLUDE),
        ):
            self._form.setRowVisible(field, shown)
        self.hint.setText(_hint(kind))
        self._form.setRowVisible(self.hint, bool(self.hint.text()))

    def begin(self) -> None:
        """Put the cursor where one writes first."""
        for field in (self.title, self.people, self.round, self.award):
            if field.isVisibleTo(self):
                field.setFocus()
                return

    def _tell(self, name: str, changed: Item) -> None:
        self._item = changed
        self.edited.emit(changed, name)

    def _on_title(self, title: str) -> None:
        self._tell("title", replace(self._item, title=title))

    def _on_text(self, text: str) -> None:
        self._tell("text", replace(self._item, text=text))

    def _on_people(self, text: str) -> None:
        self._tell("people", replace(self._item, people=people_in(text)))

    def _on_round(self, index: int) -> None:
        self._tell("", replace(self._item, round=index))

    def _on_media(self, name: str) -> None:
        self._tell("", replace(self._item, media=name))

    def _on_award(self, award: str) -> None:
        self._tell("", replace(self._item, award=award))


class _Lines(QPlainTextEdit):
    """Several lines of text. Undo and redo are the window's; Tab goes to the next field."""

    edited = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setMinimumHeight(110)
        self.textChanged.connect(self._on_changed)

    def text(self) -> str:
        """What stands there."""
        return self.toPlainText()

    def put(self, value: str, *, same: bool = False) -> None:
        """Show a text; what is `same` in other letters stays as it is typed."""
        if self.toPlainText() != value and not (same and self.hasFocus()):
            with QSignalBlocker(self):
                self.setPlainText(value)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return True
        return super().event(event)

    def _on_changed(self) -> None:
        self.edited.emit(self.toPlainText())


def people_in(text: str) -> tuple[Person, ...]:
    """A person for each line: the name, and behind a comma the post."""
    found: list[Person] = []
    for line in text.splitlines()[:MOST_PEOPLE]:
        name, *rest = _PERSON.split(line.strip(), maxsplit=1)
        if name.strip():
            found.append(Person(name.strip(), rest[0].strip() if rest else ""))
    return tuple(found)


def _people_text(people: Sequence[Person]) -> str:
    text = translate("setup", "{0}, {1}")
    return "\n".join(text.format(one.name, one.role) if one.role else one.name for one in people)


def _usual_title(kind: ItemKind) -> str:
    match kind:
        case ItemKind.PEOPLE:
            return translate("setup", "For example: Guests of honour, or Judges")
        case ItemKind.CARD:
            return translate("setup", "Large words; without a text they stand alone")
        case ItemKind.INTERLUDE | ItemKind.RECOUNT | ItemKind.PHOTO:
            return translate("setup", "The usual words, unless you write others")
        case _:
            return ""


def _hint(kind: ItemKind) -> str:
    match kind:
        case ItemKind.AWARDS:
            return translate("setup", "Awards and how many of each are set on page 1.")
        case ItemKind.RECOUNT:
            return translate("setup", "While the scores are checked the hall sees no score.")
        case ItemKind.RANKING:
            return translate("setup", "The places are shown one by one, the last one first.")
        case ItemKind.ENTRANCE:
            return translate("setup", "The teams are shown with their members.")
        case ItemKind.SCORES:
            return translate("setup", "The table of scores as it stands then.")
        case ItemKind.PODIUM:
            return translate("setup", "The first three places on their steps.")
        case _:
            return ""
