"""The settings: language, colours of the windows, sounds. Each counts at once."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


class Choice(Struct, frozen=True):
    """What is chosen: language `zh` or `en`; theme `system`, `light` or `dark`."""

    language: str
    theme: str
    sounds: bool


class SettingsDialog(QDialog):
    """Nothing has to be confirmed: what is chosen here is done, and seen at once."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    sounds_chosen = Signal(bool)
    about_requested = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.language, self.theme = QComboBox(), QComboBox()
        # Each language is named in itself, so that whoever reads only one finds it.
        self.language.addItem("中文", "zh")
        self.language.addItem("English", "en")
        for name in ("system", "light", "dark"):
            self.theme.addItem("", name)
        self.sounds = QCheckBox()
        self._labels = (QLabel(), QLabel(), QLabel())
        self._note = QLabel()
        self._note.setWordWrap(True)
        self.about, self.close_button = QPushButton(), QPushButton()
        self.about.setAutoDefault(False)
        self.close_button.setDefault(True)
        self._lay_out()
        self.show_choice(choice)
        self.language.activated.connect(self._on_language)
        self.theme.activated.connect(self._on_theme)
        self.sounds.toggled.connect(self.sounds_chosen)
        self.about.clicked.connect(self.about_requested)
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(12)
        for label, field in zip(
            self._labels, (self.language, self.theme, self.sounds), strict=True
        ):
            label.setBuddy(field)
            form.addRow(label, field)
        # Not a box of Qt's: it leaves the first of two such buttons out of Tab's round.
        row = QHBoxLayout()
        row.addWidget(self.about)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addLayout(row)

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen, in the language of the moment."""
        self._say_texts()
        self.language.setCurrentIndex(max(0, self.language.findData(choice.language)))
        self.theme.setCurrentIndex(max(0, self.theme.findData(choice.theme)))
        self.sounds.blockSignals(True)
        self.sounds.setChecked(choice.sounds)
        self.sounds.blockSignals(False)

    def _say_texts(self) -> None:
        self.setWindowTitle(translate("settings", "Settings"))
        texts = (
            translate("settings", "Language"),
            translate("settings", "Colours of the windows"),
            translate("settings", "Sounds"),
        )
        for label, field, text in zip(
            self._labels, (self.language, self.theme, self.sounds), texts, strict=True
        ):
            label.setText(text)
            field.setAccessibleName(text)
        names = (
            translate("settings", "As the system"),
            translate("settings", "Light"),
            translate("settings", "Dark"),
        )
        for at, name in enumerate(names):
            self.theme.setItemText(at, name)
        self.sounds.setText(translate("settings", "Play the sounds of the show"))
        self._note.setText(
            translate(
                "settings",
                "All of it counts at once, in a running match too. The look of the big screen is "
                "set with each competition.",
            )
        )
        self.about.setText(translate("settings", "About…"))
        self.close_button.setText(translate("settings", "Close"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "close_button"):
            self._say_texts()

    def _on_language(self) -> None:
        self.language_chosen.emit(str(self.language.currentData()))

    def _on_theme(self) -> None:
        self.theme_chosen.emit(str(self.theme.currentData()))
