"""What the competition is called, what teams begin with, and what they can win."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.game.plan import Award, Places
from quizapp.windows.parts.fields import NumberField, PickField, TextField, card, heading, soft
from quizapp.windows.setup.desk import Desk

translate = QCoreApplication.translate


class BasicsPage(QWidget):
    """Title, organiser, base score, places, awards, look."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.title = TextField(translate("setup", "Title"))
        self.subtitle = TextField(translate("setup", "Subtitle"))
        self.organiser = TextField(translate("setup", "Organiser"))
        self.base = NumberField(translate("setup", "Points at the start"), -9999, 9999)
        self.places = PickField(
            translate("setup", "Places of equal teams"),
            (
                (Places.STANDARD, translate("setup", "1, 2, 2, 4: the next place is left out")),
                (Places.DENSE, translate("setup", "1, 2, 2, 3: no place is left out")),
            ),
        )
        self.theme = PickField(translate("setup", "Look of the big screen"), ())
        self.own_themes = QPushButton(translate("setup", "Own looks…"))
        self.own_themes.setToolTip(
            translate("setup", "Make a look with your own colours, pictures and sounds")
        )
        self.title.setPlaceholderText(translate("setup", "Shown large on the title picture"))
        self.awards = AwardRows()
        self._lay_out()
        self._join()
        self.refresh()

    def refresh(self) -> None:
        """Show the draft that stands."""
        draft = self._desk.draft
        self.title.put(draft.title)
        self.subtitle.put(draft.subtitle)
        self.organiser.put(draft.organiser)
        self.base.put(draft.base)
        self.places.put(draft.places)
        self._show_theme(draft.theme)
        self.awards.put(draft.awards)

    def _show_theme(self, theme: str) -> None:
        shipped = (
            ("red", translate("setup", "Red and gold")),
            ("blue", translate("setup", "Blue")),
        )
        known = (*shipped, *self._desk.themes)
        if theme not in dict(known):
            gone = translate("setup", "{0} (not on this machine)").format(theme)
            known = (*known, (theme, gone))
        self.theme.offer(known)
        self.theme.put(theme)

    def jump(self, number: int) -> None:
        """Put the cursor where a problem is."""
        del number
        (self.title if not self._desk.draft.title.strip() else self.awards).setFocus()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        inner = QWidget()
        inner.setObjectName("sheet")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        texts, text_column = card(18)
        text_column.addWidget(heading(translate("setup", "The competition")))
        form = _form()
        for field in (self.title, self.subtitle, self.organiser):
            form.addRow(_label(field.accessibleName()), field)
        looks = QHBoxLayout()
        looks.setSpacing(8)
        looks.addWidget(self.theme, 1)
        looks.addWidget(self.own_themes)
        form.addRow(_label(self.theme.accessibleName()), looks)
        text_column.addLayout(form)
        column.addWidget(texts)
        scores, score_column = card(18)
        score_column.addWidget(heading(translate("setup", "Scores and awards")))
        form = _form()
        for field in (self.base, self.places):
            form.addRow(_label(field.accessibleName()), field)
        form.addRow(_label(translate("setup", "Awards")), self.awards)
        score_column.addLayout(form)
        column.addWidget(scores)
        column.addStretch(1)
        area.setWidget(inner)
        page.addWidget(area)

    def _join(self) -> None:
        self.title.edited.connect(self._on_title)
        self.subtitle.edited.connect(self._on_subtitle)
        self.organiser.edited.connect(self._on_organiser)
        self.base.edited.connect(self._on_base)
        self.places.edited.connect(self._on_places)
        self.theme.edited.connect(self._on_theme)
        self.awards.edited.connect(self._on_awards)

    def _put(self, field: str, value: Any, label: str) -> None:
        self._desk.edit(replace(self._desk.draft, **{field: value}), label, field)

    def _on_title(self, text: str) -> None:
        self._put("title", text, translate("setup", "Title"))

    def _on_subtitle(self, text: str) -> None:
        self._put("subtitle", text, translate("setup", "Subtitle"))

    def _on_organiser(self, text: str) -> None:
        self._put("organiser", text, translate("setup", "Organiser"))

    def _on_base(self, base: int) -> None:
        self._put("base", base, translate("setup", "Points at the start"))

    def _on_places(self, places: Places) -> None:
        self._put("places", places, translate("setup", "Places of equal teams"))

    def _on_theme(self, theme: str) -> None:
        self._put("theme", theme, translate("setup", "Look of the big screen"))

    def _on_awards(self, awards: tuple[Award, ...]) -> None:
        self._put("awards", awards, translate("setup", "Awards"))


class AwardRows(QWidget):
    """Names of awards, from the best, and to how many teams each goes."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._awards: tuple[Award, ...] = ()
        self.rows: list[_AwardRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        column.addLayout(self._rows)
        foot = QHBoxLayout()
        self.add = QPushButton(translate("setup", "+ Award"))
        self.add.clicked.connect(self._on_add)
        foot.addWidget(self.add)
        foot.addWidget(
            soft(translate("setup", "From the best down; each goes to the next so many places.")), 1
        )
        column.addLayout(foot)
        self.setFocusProxy(self.add)

    def put(self, awards: tuple[Award, ...]) -> None:
        """Show awards."""
        self._awards = awards
        while len(self.rows) > len(awards):
            row = self.rows.pop()
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(awards):
            row = _AwardRow(len(self.rows))
            row.edited.connect(self._on_row)
            row.dropped.connect(self._on_dropped)
            self.rows.append(row)
            self._rows.addWidget(row)
        for row, award in zip(self.rows, awards, strict=True):
            row.put(award)

    def _on_row(self, at: int, award: Award) -> None:
        self.edited.emit((*self._awards[:at], award, *self._awards[at + 1 :]))

    def _on_dropped(self, at: int) -> None:
        self.edited.emit((*self._awards[:at], *self._awards[at + 1 :]))

    def _on_add(self) -> None:
        self.edited.emit((*self._awards, Award("", 1)))
        self.rows[-1].name.setFocus()


class _AwardRow(QWidget):
    edited = Signal(int, object)
    dropped = Signal(int)

    def __init__(self, at: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._award = at, Award("", 1)
        self.name = TextField(translate("setup", "Award {0}").format(at + 1))
        self.name.setPlaceholderText(translate("setup", "What the award is called"))
        self.count = NumberField(
            translate("setup", "Award {0}: teams").format(at + 1),
            1,
            24,
        )
        self.drop = QPushButton("×")
        self.drop.setObjectName("small")
        self.drop.setAccessibleName(translate("setup", "Remove award {0}").format(at + 1))
        self.drop.setToolTip(self.drop.accessibleName())
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.name, 1)
        across.addWidget(self.count)
        across.addWidget(self.drop)
        self.name.edited.connect(self._on_name)
        self.count.edited.connect(self._on_count)
        self.drop.clicked.connect(self._on_drop)

    def put(self, award: Award) -> None:
        self._award = award
        self.name.put(award.name)
        self.count.put(award.count)
        self._say_teams()

    def _on_name(self, name: str) -> None:
        self.edited.emit(self._at, replace(self._award, name=name))

    def _say_teams(self) -> None:
        one = self._award.count == 1
        word = translate("setup", "team") if one else translate("setup", "teams")
        self.count.setSuffix(f" {word}")

    def _on_count(self, count: int) -> None:
        self.edited.emit(self._at, replace(self._award, count=count))

    def _on_drop(self) -> None:
        self.dropped.emit(self._at)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setMinimumWidth(96)
    return label


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(18)
    form.setVerticalSpacing(10)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
