"""What can be changed of a look: name, two colours or every single one, pictures, sounds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from quizapp.files.palette import GROUPS
from quizapp.files.theme import BASES, PICTURES, SOUNDS, Theme
from quizapp.windows.parts.fields import PickField, TextField, card, heading, soft
from quizapp.windows.themes.names import base_name, colour_name, group_name, sound_name
from quizapp.windows.themes.swatch import ColourField, FileField

translate = QCoreApplication.translate


class Form(QScrollArea):
    """Shows a theme, and tells what a person does to it."""

    named = Signal(object)
    based = Signal(object)
    two_picked = Signal(str, str)
    """Ground and metal, of which all other colours are to be made."""
    coloured = Signal(str, str)
    filed = Signal(str, str)
    """A picture or sound, and the path of its file; empty: none."""
    silenced = Signal(str)
    heard = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.colours: dict[str, ColourField] = {}
        self.files: dict[str, FileField] = {}
        sheet = QWidget()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for part in (self._first(), self._two(), self._pictures(), self._sounds(), self._every()):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(sheet)

    def put(self, theme: Theme, faint: frozenset[str]) -> None:
        """Show a theme; `faint` are the colours of texts that cannot be read from afar."""
        self.name.put(theme.name)
        self.base.put(theme.base)
        self.ground.put(theme.colours.sky)
        self.metal.put(theme.colours.metal)
        for name, field in self.colours.items():
            field.put(getattr(theme.colours, name), faint=name in faint)
        for name in PICTURES:
            self.files[name].put(getattr(theme, name))
        for name in SOUNDS:
            own = theme.sounds.get(name)
            self.files[name].put(translate("themes", "silent") if own == "" else own or "")

    def jump(self, colour: str) -> None:
        """Bring a colour into sight."""
        field = self.colours[colour]
        self.ensureWidgetVisible(field, 0, 60)
        field.setFocus()

    def _first(self) -> QFrame:
        frame, column = card()
        self.name = TextField(translate("themes", "Name"))
        self.name.setMaxLength(60)
        self.base = PickField(
            translate("themes", "Colours of"), [(one, base_name(one)) for one in BASES]
        )
        self.base.setToolTip(translate("themes", "Begin anew with the colours of a shipped look"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for row, field in enumerate((self.name, self.base)):
            grid.addWidget(QLabel(field.accessibleName()), row, 0)
            grid.addWidget(field, row, 1)
        column.addLayout(grid)
        self.name.edited.connect(self.named)
        self.base.edited.connect(self.based)
        return frame

    def _two(self) -> QFrame:
        frame, column = card()
        column.addWidget(heading(translate("themes", "From two colours")))
        column.addWidget(
            soft(translate("themes", "All others are made to match, and so that all can be read."))
        )
        self.ground = ColourField(translate("themes", "ground"))
        self.metal = ColourField(translate("themes", "titles, letters"))
        row = QHBoxLayout()
        row.addWidget(self.ground)
        row.addWidget(self.metal)
        column.addLayout(row)
        self.ground.edited.connect(self._on_two)
        self.metal.edited.connect(self._on_two)
        return frame

    def _pictures(self) -> QFrame:
        frame, column = card()
        column.addWidget(heading(translate("themes", "Pictures")))
        kinds = translate("themes", "Pictures") + " (*.png *.jpg *.jpeg *.webp)"
        titles = {
            "background": translate("themes", "Background"),
            "logo": translate("themes", "Logo"),
        }
        for name in PICTURES:
            self.files[name] = FileField(titles[name], translate("themes", "none"), kinds)
            self.files[name].chosen.connect(partial(self.filed.emit, name))
            column.addWidget(self.files[name])
        return frame

    def _sounds(self) -> QFrame:
        frame, column = card()
        column.addWidget(heading(translate("themes", "Sounds")))
        kinds = translate("themes", "Sounds") + " (*.wav)"
        for name in SOUNDS:
            field = FileField(
                sound_name(name),
                translate("themes", "the program's"),
                kinds,
                translate("themes", "silent"),
            )
            field.silenced.connect(partial(self.silenced.emit, name))
            field.chosen.connect(partial(self.filed.emit, name))
            self.files[name] = field
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addWidget(field, 1)
            hear = QPushButton("▶")
            hear.setObjectName("small")
            hear.setAccessibleName(translate("themes", "{0}: listen").format(sound_name(name)))
            hear.setToolTip(hear.accessibleName())
            hear.clicked.connect(partial(self.heard.emit, name))
            row.addWidget(hear)
            column.addLayout(row)
        return frame

    def _every(self) -> QFrame:
        frame, column = card()
        column.addWidget(heading(translate("themes", "Every single colour")))
        for group, names in GROUPS:
            column.addWidget(soft(group_name(group)))
            grid = QGridLayout()
            grid.setHorizontalSpacing(6)
            grid.setVerticalSpacing(4)
            for at, name in enumerate(names):
                field = ColourField(colour_name(name))
                field.edited.connect(partial(self.coloured.emit, name))
                self.colours[name] = field
                grid.addWidget(field, at // 2, at % 2)
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
            column.addLayout(grid)
        return frame

    def _on_two(self, colour: str) -> None:
        ground = colour if self.sender() is self.ground else self.ground.colour
        metal = colour if self.sender() is self.metal else self.metal.colour
        self.two_picked.emit(ground, metal)
