"""The order of the evening: rounds and steps of the ceremony, dragged into place."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QMenu,
    QPushButton,
    QWidget,
)

from quizapp.contest.draft import Draft, undrawn
from quizapp.contest.evening import order_of
from quizapp.files.presets import EVENING, Evening, Kept
from quizapp.game.agenda import ceremony, usual
from quizapp.game.plan import Item, ItemKind
from quizapp.windows.parts.fields import card, heading, soft
from quizapp.windows.setup.desk import Desk
from quizapp.windows.setup.item_form import ItemForm, item_text, kind_name
from quizapp.windows.setup.keeping import Keeping
from quizapp.windows.setup.row_buttons import row_buttons

translate = QCoreApplication.translate
OWN, DROP = "own:", "drop:"
USUAL, CEREMONY = "usual", "ceremony"


class OrderList(QListWidget):
    """The items in their order; `moved(from, to)` when one was dragged."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setAccessibleName(translate("setup", "Order of the evening"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def dropEvent(self, event: QDropEvent) -> None:
        """The draft is changed, and the list follows it."""
        row = self.currentRow()
        target = self.indexAt(event.position().toPoint())
        to = target.row() if target.isValid() else self.count()
        below = QAbstractItemView.DropIndicatorPosition.BelowItem
        if target.isValid() and self.dropIndicatorPosition() is below:
            to += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if row >= 0 and to not in (row, row + 1):
            self.moved.emit(row, to - (to > row))


class EveningPage(QWidget):
    """The order at the left, one item of it at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.keeping = Keeping(EVENING, self, desk.presets)
        self.list = OrderList()
        self.add = QPushButton(translate("setup", "+ Step"))
        self.add.setMenu(self._steps())
        self.template = QPushButton(translate("setup", "Template"))
        self.template.setObjectName("menu")
        self.template.setMenu(QMenu(self))
        self.drop, self.copy, self.up, self.down = row_buttons(
            translate("setup", "Remove this step"), translate("setup", "Duplicate this step")
        )
        self.form = ItemForm()
        self.notice = soft()
        self._lay_out()
        self._join()
        self.refresh()

    def refresh(self) -> None:
        """Show the draft that stands."""
        draft, items = self._desk.draft, order_of(self._desk.draft)
        row = min(max(self.list.currentRow(), 0), len(items) - 1)
        texts = [item_text(draft, at, item) for at, item in enumerate(items, start=1)]
        with QSignalBlocker(self.list):
            while self.list.count() > len(texts):
                self.list.takeItem(self.list.count() - 1)
            self.list.addItems(texts[self.list.count() :])
            for at, text in enumerate(texts):
                if self.list.item(at).text() != text:
                    self.list.item(at).setText(text)
            self.list.setCurrentRow(row)
        self._show()

    def jump(self, number: int) -> None:
        """Put the cursor on an item."""
        if number:
            self.list.setCurrentRow(number - 1)
        self.list.setFocus()

    # --- building

    def _lay_out(self) -> None:
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(12)
        side, column = card(10)
        column.addWidget(self.list, 1)
        across = QHBoxLayout()
        across.setSpacing(4)
        across.addWidget(self.add, 1)
        across.addWidget(self.template, 1)
        column.addLayout(across)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        for button in (self.up, self.down, self.copy, self.drop):
            tools.addWidget(button, 2 if button is self.copy else 1)
        column.addLayout(tools)
        page.addWidget(side, 4)
        right, column = card()
        self.title = heading("", 1.1)
        column.addWidget(self.title)
        column.addWidget(self.form)
        column.addStretch(1)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.notice)
        hint = translate(
            "setup",
            "Drag the steps into their order. During the show every one of them can be skipped "
            "or shown again at any moment.",
        )
        column.addWidget(soft(hint))
        page.addWidget(right, 5)

    def _join(self) -> None:
        self.list.currentRowChanged.connect(self._on_row)
        self.list.moved.connect(self._on_moved)
        self.form.edited.connect(self._on_edited)
        self.drop.clicked.connect(self._on_drop)
        self.copy.clicked.connect(self._on_copy)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.keeping.told.connect(self.notice.setText)
        self.keeping.changed.connect(self._fill_templates)
        self.template.menu().triggered.connect(self._on_template)
        self._fill_templates()

    def _steps(self) -> QMenu:
        menu = QMenu(self)
        for kind in ItemKind:
            menu.addAction(kind_name(kind)).setData(kind.value)
        menu.triggered.connect(self._on_add)
        return menu

    def _fill_templates(self) -> None:
        menu = self.template.menu()
        menu.clear()
        menu.addAction(translate("setup", "The usual order")).setData(USUAL)
        text = translate("setup", "The usual order with check of scores and award ceremony")
        menu.addAction(text).setData(CEREMONY)
        menu.addSeparator()
        for kept in self.keeping.found:
            menu.addAction(kept.title).setData(OWN + kept.title)
        if self._desk.presets is None:
            return
        menu.addSeparator()
        for text, slot in (
            (translate("setup", "Keep this evening as a template…"), self._on_keep),
            (translate("setup", "Hand this evening on as a file…"), self._on_send),
            (translate("setup", "Take in a file…"), self.keeping.ask_take),
        ):
            menu.addAction(text).triggered.connect(slot)
        if self.keeping.found:
            forget = menu.addMenu(translate("setup", "Delete a template"))
            for kept in self.keeping.found:
                forget.addAction(kept.title).setData(DROP + kept.title)

    # --- what is shown and done

    @property
    def _items(self) -> list[Item]:
        return list(order_of(self._desk.draft))

    def _show(self) -> None:
        row, items = self.list.currentRow(), self._items
        there = 0 <= row < len(items)
        for button in (self.drop, self.copy):
            button.setEnabled(there)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(there and row < len(items) - 1)
        self.form.setVisible(there)
        self.title.setText(kind_name(items[row].kind) if there else "")
        if there:
            self.form.put(self._desk.draft, items[row])

    def _put(self, items: Sequence[Item], label: str, row: int, key: str = "") -> None:
        draft: Draft = replace(self._desk.draft, programme=tuple(items))
        self._desk.edit(draft, label, key)
        self.list.setCurrentRow(row)
        self._show()

    def _on_row(self) -> None:
        self.notice.setText("")
        self._show()

    def _on_edited(self, changed: Item, name: str) -> None:
        row, items = self.list.currentRow(), self._items
        items[row] = changed
        self._put(items, translate("setup", "A step of the evening"), row, f"item {row} {name}")

    def _on_add(self, action: QAction) -> None:
        kind = ItemKind(str(action.data()))
        award = self._next_award() if kind is ItemKind.AWARDS else ""
        items, row = self._items, self.list.currentRow() + 1
        items.insert(row, Item(kind, award=award))
        self._put(items, translate("setup", "Add a step"), row)
        self.form.begin()

    def _next_award(self) -> str:
        """Awards are given from the least to the best: the one whose turn is next."""
        names = [award.name for award in self._desk.draft.awards]
        given = {item.award for item in self._items}
        left = [name for name in names if name not in given] or names
        return left[-1] if left else ""

    def _on_moved(self, row: int, to: int) -> None:
        items = self._items
        items.insert(to, items.pop(row))
        self._put(items, translate("setup", "Move a step"), to)

    def _on_up(self) -> None:
        self._on_moved(self.list.currentRow(), self.list.currentRow() - 1)

    def _on_down(self) -> None:
        self._on_moved(self.list.currentRow(), self.list.currentRow() + 1)

    def _on_copy(self) -> None:
        items, row = self._items, self.list.currentRow()
        items.insert(row + 1, items[row])
        self._put(items, translate("setup", "Duplicate a step"), row + 1)

    def _on_drop(self) -> None:
        items, row = self._items, self.list.currentRow()
        del items[row]
        self._put(items, translate("setup", "Remove a step"), min(row, len(items) - 1))

    # --- templates

    def _evening(self) -> Evening:
        """The evening without what is this competition's alone."""
        draft = self._desk.draft
        rounds = tuple(undrawn(one) for one in draft.rounds)
        return Evening(rounds, draft.programme, draft.awards, draft.base)

    def _on_keep(self) -> None:
        self.keeping.ask_title(self._evening(), self._desk.draft.title)

    def _on_send(self) -> None:
        self.keeping.ask_send(Kept(self._desk.draft.title, self._evening()))

    def _on_template(self, action: QAction) -> None:
        name = str(action.data() or "")
        draft = self._desk.draft
        if name in (USUAL, CEREMONY):
            awards = [award.name for award in draft.awards]
            count = len(draft.rounds)
            items = usual(count) if name == USUAL else ceremony(count, awards)
            self._put(items, translate("setup", "Usual order"), 0)
            return
        title = name.removeprefix(OWN).removeprefix(DROP)
        kept = next((one for one in self.keeping.found if one.title == title), None)
        if kept is None or not isinstance(kept.content, Evening):
            return
        if name.startswith(DROP):
            self.keeping.ask_drop(kept)
            return
        evening = kept.content
        draft = replace(
            draft,
            rounds=evening.rounds,
            programme=evening.programme,
            awards=evening.awards,
            base=evening.base,
        )
        self._desk.edit(draft, translate("setup", "Take an evening from a template"))
