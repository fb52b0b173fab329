"""The settings: language, colours of the windows, sounds, how loud. Each counts at once."""

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
    QSlider,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate


class Choice(Struct, frozen=True):
    """What is chosen: language `zh` or `en`; theme `system`, `light` or `dark`; volume 0 to 100."""

    language: str
    theme: str
    sounds: bool
    volume: int = 100


class SettingsDialog(QDialog):
    """Nothing has to be confirmed: what is chosen here is done, and seen at once."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    sounds_chosen = Signal(bool)
    volume_chosen = Signal(int)
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
        self.volume, self._percent = QSlider(Qt.Orientation.Horizontal), QLabel()
        self.volume.setRange(0, 100)
        self.volume.setPageStep(10)
        self.volume.setSingleStep(5)
        # Each value is written down: the last one, not all on the way to it.
        self.volume.setTracking(False)
        self._percent.setMinimumWidth(self._percent.fontMetrics().horizontalAdvance("100 %"))
        self._labels = (QLabel(), QLabel(), QLabel(), QLabel())
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
        self.sounds.toggled.connect(self.volume.setEnabled)
        self.volume.sliderMoved.connect(self._on_moved)
        self.volume.valueChanged.connect(self._on_volume)
        self.about.clicked.connect(self.about_requested)
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(12)
        for label, field in zip(self._labels, self._fields(), strict=True):
            label.setBuddy(field)
            if field is self.volume:
                loud = QHBoxLayout()
                loud.addWidget(self.volume, 1)
                loud.addWidget(self._percent)
                form.addRow(label, loud)
            else:
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

    def _fields(self) -> tuple[QWidget, ...]:
        return self.language, self.theme, self.sounds, self.volume

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen, in the language of the moment."""
        self._say_texts()
        self.language.setCurrentIndex(max(0, self.language.findData(choice.language)))
        self.theme.setCurrentIndex(max(0, self.theme.findData(choice.theme)))
        for field in (self.sounds, self.volume):
            field.blockSignals(True)
        self.sounds.setChecked(choice.sounds)
        self.volume.setValue(choice.volume)
        self.volume.setEnabled(choice.sounds)
        self._on_moved(choice.volume)
        for field in (self.sounds, self.volume):
            field.blockSignals(False)

    def _say_texts(self) -> None:
        self.setWindowTitle(translate("settings", "Settings"))
        texts = (
            translate("settings", "Language"),
            translate("settings", "Colours of the windows"),
            translate("settings", "Sounds"),
            translate("settings", "Volume"),
        )
        for label, field, text in zip(self._labels, self._fields(), texts, strict=True):
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

    def _on_moved(self, volume: int) -> None:
        self._percent.setText(f"{volume} %")

    def _on_volume(self, volume: int) -> None:
        self._on_moved(volume)
        self.volume_chosen.emit(volume)

    def _on_theme(self) -> None:
        self.theme_chosen.emit(str(self.theme.currentData()))
