"""The window in which a look of one's own is made."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from quizapp.bank.words import Words
from quizapp.files import themes
from quizapp.files.palette import faint
from quizapp.files.refusal import Unreadable
from quizapp.files.theme import BASES
from quizapp.game.spoken import Lang
from quizapp.windows.console.sounds import Loudspeaker
from quizapp.windows.parts.fields import heading
from quizapp.windows.parts.speech import say
from quizapp.windows.parts.style import style_of
from quizapp.windows.themes.desk import Desk
from quizapp.windows.themes.form import Form
from quizapp.windows.themes.names import base_name, colour_name
from quizapp.windows.themes.preview import Preview

translate = QCoreApplication.translate
NEW = "new:"


class ThemeWindow(QMainWindow):
    """Left what can be changed, right the big screen as it will be."""

    saved = Signal(str)
    """A look was written: the name under which it lies."""
    closed = Signal()

    def __init__(
        self, folder: Path, name: str = "", *, lang: Lang = "zh", parent: QWidget | None = None
    ) -> None:
        """`folder` holds the user's looks; `name` is one of them, or a shipped one to begin at."""
        super().__init__(parent)
        self._lang = lang
        self._speaker: Loudspeaker | None = None
        self._notice: Words | None = None
        self.desk = Desk(folder, self)
        self._build()
        self._join()
        own = [one for one, _ in themes.own(folder)]
        self._open(name if name in own else NEW + (name if name in BASES else "red"))
        self.resize(1093, 614)

    # --- building

    def _build(self) -> None:
        self.setWindowTitle(translate("themes", "Looks of the big screen"))
        self.form = Form()
        self.form.setFixedWidth(392)
        self.preview = Preview(replace(self.desk.look(), lang=self._lang))
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.problems = QListWidget()
        self.problems.setObjectName("problems")
        self.problems.setAccessibleName(translate("themes", "What cannot be read from afar"))
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.preview, 1)
        right.addWidget(self.verdict)
        right.addWidget(self.problems)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.form)
        middle.addLayout(right, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(12)
        column.addLayout(self._top())
        column.addLayout(middle, 1)
        self.setCentralWidget(whole)
        self._dress()

    def _top(self) -> QHBoxLayout:
        self.which = QComboBox()
        self.which.setAccessibleName(translate("themes", "Look"))
        self.which.setMinimumWidth(190)
        self.state = QLabel()
        self.state.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.undo_button = QPushButton(translate("themes", "Undo"))
        self.import_button = QPushButton(translate("themes", "Import…"))
        self.export_button = QPushButton(translate("themes", "Export…"))
        self.drop_button = QPushButton(translate("themes", "Delete"))
        self.save_button = QPushButton(translate("themes", "Save"))
        self.save_button.setObjectName("go")
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(heading(translate("themes", "Look"), 1.2))
        top.addWidget(self.which)
        top.addStretch(1)
        for widget in (
            self.state,
            self.undo_button,
            self.import_button,
            self.export_button,
            self.drop_button,
            self.save_button,
        ):
            top.addWidget(widget)
        return top

    def _join(self) -> None:
        form, desk = self.form, self.desk
        desk.changed.connect(self._on_changed)
        desk.refused.connect(self.tell)
        form.named.connect(desk.rename)
        form.based.connect(desk.rebase)
        form.two_picked.connect(desk.tint)
        form.coloured.connect(desk.colour)
        form.filed.connect(desk.take_file)
        form.silenced.connect(desk.silence)
        form.heard.connect(self._on_heard)
        self.which.activated.connect(self._on_which)
        self.undo_button.clicked.connect(desk.undo)
        self.import_button.clicked.connect(self._on_import)
        self.export_button.clicked.connect(self._on_export)
        self.drop_button.clicked.connect(self._on_drop)
        self.save_button.clicked.connect(self.save)
        self.problems.itemClicked.connect(self._on_problem)
        self.problems.itemActivated.connect(self._on_problem)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, desk.undo),
            (QKeySequence.StandardKey.Redo, desk.redo),
            (QKeySequence.StandardKey.Save, self.save),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _dress(self) -> None:
        style = style_of(self.palette()) + _STYLE
        if style != self.styleSheet():
            self.setStyleSheet(style)

    # --- what is shown

    def tell(self, said: Words) -> None:
        """Say something until the next step."""
        self._notice = said
        self._show_problems()

    def _on_changed(self) -> None:
        self._notice = None
        desk = self.desk
        doubtful = {name for ink, ground, _ in faint(desk.theme.colours) for name in (ink, ground)}
        self.form.put(desk.theme, frozenset(doubtful))
        self.preview.show_look(replace(desk.look(), lang=self._lang))
        self.state.setText(
            translate("themes", "Saved")
            if desk.name and desk.is_kept
            else translate("themes", "Not saved")
        )
        self.undo_button.setEnabled(desk.can_undo)
        self.drop_button.setEnabled(bool(desk.name))
        self._list_themes()
        self._show_problems()

    def _list_themes(self) -> None:
        """The user's looks, and the two ways to begin a new one."""
        desk = self.desk
        self.which.clear()
        for name, title in themes.own(desk.folder):
            self.which.addItem(desk.theme.name if name == desk.name else title, name)
        if not desk.name:
            self.which.addItem(desk.theme.name, "")
        self.which.setCurrentIndex(self.which.findData(desk.name))
        self.which.insertSeparator(self.which.count())
        for base in BASES:
            text = translate("themes", "New look from: {0}").format(base_name(base))
            self.which.addItem(text, NEW + base)

    def _show_problems(self) -> None:
        found = tuple(faint(self.desk.theme.colours))
        self.problems.clear()
        for ink, ground, said in found:
            item = QListWidgetItem("△  " + _faint_text(ink, ground, said))
            item.setToolTip(say(said))
            item.setData(Qt.ItemDataRole.UserRole, ground)
            self.problems.addItem(item)
        self.problems.setVisible(bool(found))
        row = self.problems.sizeHintForRow(0) if found else 0
        self.problems.setFixedHeight(min(len(found), 3) * row + 12)
        if self._notice is not None:
            self._say(say(self._notice), "fault")
        elif found:
            text = translate("themes", "Hard to read from far seats; click a line to go there:")
            self._say(text, "plain-line")
        else:
            self._say(translate("themes", "✓ Every text stands out at least 7 to 1."), "ready")

    def _say(self, text: str, kind: str) -> None:
        self.verdict.setText(text)
        if self.verdict.objectName() != kind:
            self.verdict.setObjectName(kind)
            self.verdict.style().unpolish(self.verdict)
            self.verdict.style().polish(self.verdict)

    # --- what a person does

    def save(self) -> bool:
        """Write the look; whether that went well."""
        if not self.desk.save():
            return False
        self.saved.emit(self.desk.name)
        return True

    def _open(self, which: str) -> None:
        if which.startswith(NEW):
            self.desk.open("", which.removeprefix(NEW))
        else:
            self.desk.open(which)

    def _on_which(self, index: int) -> None:
        which = str(self.which.itemData(index))
        if which == self.desk.name:
            return
        if self._may_leave():
            self._open(which)
        else:
            self._list_themes()

    def _may_leave(self) -> bool:
        """Ask what is to become of unsaved work; whether it may be left."""
        if self.desk.is_kept:
            return True
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(translate("themes", "Save the look “{0}”?").format(self.desk.theme.name))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        chosen = box.exec()
        return chosen == buttons.Discard or (chosen == buttons.Save and self.save())

    def _on_heard(self, sound: str) -> None:
        if self._speaker is None:
            self._speaker = Loudspeaker(self, wait_ms=None)
            self._speaker.look_for_device()
        self._speaker.take(self.desk.sounds(), self.desk.theme.volumes)
        self._speaker.stop()
        self._speaker.play(sound)
        if not self._speaker.ready:
            self.tell(themes.no_device())

    def _on_problem(self, item: QListWidgetItem) -> None:
        self.form.jump(str(item.data(Qt.ItemDataRole.UserRole)))

    def _on_import(self) -> None:
        if not self._may_leave():
            return
        dialog = self._dialog(translate("themes", "Import a look"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(translate("themes", "Looks") + " (*.toml *.zip)")
        dialog.fileSelected.connect(self.take_in)
        dialog.open()

    def take_in(self, path: str) -> None:
        """Take a look that somebody sent; it is saved at once."""
        try:
            problem = self.desk.take_in(Path(path))
        except Unreadable as fault:
            self.tell(fault.words)
        except OSError as fault:
            self.tell(themes.not_written(fault))
        else:
            if problem is not None:
                self.tell(problem)
            self.saved.emit(self.desk.name)

    def _on_export(self) -> None:
        dialog = self._dialog(translate("themes", "Export the look"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ending = ".zip" if self.desk.theme.files else ".toml"
        dialog.setNameFilter(translate("themes", "Looks") + f" (*{ending})")
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(self.desk.theme.name + ending)
        dialog.fileSelected.connect(self.send_out)
        dialog.open()

    def send_out(self, path: str) -> None:
        """Write the look as one file for others."""
        try:
            self.desk.send_out(Path(path))
        except OSError as fault:
            self.tell(themes.not_written(fault))

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _on_drop(self) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(translate("themes", "Delete the look “{0}”?").format(self.desk.theme.name))
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if box.exec() == QMessageBox.StandardButton.Yes:
            self.desk.drop()

    # --- Qt

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "form"):
            self._dress()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        if self._speaker is not None:
            self._speaker.stop()
        if self.desk.name:
            themes.tidy(self.desk.folder, self.desk.name)
        super().closeEvent(event)
        self.closed.emit()


def _faint_text(ink: str, ground: str, said: Words) -> str:
    """What is hard to read, with the colours called as the form calls them."""
    facts = dict(said.facts)
    use = facts["use"]
    text = translate("themes", "{0}: “{1}” on “{2}” is {3} to 1; far seats need 7 to 1.")
    return text.format(
        say(use) if isinstance(use, Words) else use,
        colour_name(ink),
        colour_name(ground),
        facts["ratio"],
    )


_STYLE = """
QToolButton#swatch { text-align: left; padding: 3px 6px; }
QToolButton#swatch:focus { padding: 2px 5px; }
QToolButton#thumb { padding: 4px 3px 3px 3px; }
QToolButton#thumb:focus { padding: 3px 2px 2px 2px; }
"""
