"""The window of own looks: every step is seen at once, nothing is lost, what is sent comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from quizapp.files import themes
from quizapp.files.palette import GROUPS, NAMES, contrast
from quizapp.files.theme import SOUNDS
from quizapp.windows.console.sounds import shipped
from quizapp.windows.stage import BLUE, RED, Look, picture
from quizapp.windows.stage.scenery import veil
from quizapp.windows.themes import ThemeWindow
from quizapp.windows.themes.names import colour_name, group_name, sound_name
from quizapp.windows.themes.samples import samples

Opened = Callable[..., ThemeWindow]


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    windows: list[ThemeWindow] = []

    def make(name: str = "red") -> ThemeWindow:
        window = ThemeWindow(tmp_path / "themes", name, lang="en")
        window.show()
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.desk._kept = window.desk.theme
        window.close()


@pytest.fixture
def hall(tmp_path: Path) -> Path:
    """A picture of a bright hall."""
    image = QImage(1600, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor("#F0E6D0"))
    path = tmp_path / "hall.png"
    image.save(str(path))
    return path


def answer(button: QMessageBox.StandardButton) -> None:
    """Press a button of the question that will be asked."""
    from PySide6.QtCore import QTimer

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.button(button).click()

    QTimer.singleShot(0, press)


def same(one: QImage, other: QImage) -> bool:
    return one == other


def test_all_fits_the_smallest_laptop(opened: Opened) -> None:
    window = opened()
    assert (window.width(), window.height()) == (1093, 614)
    window.desk.colour("plate_top", "#C06060")
    window.desk.colour("panel_top", "#C06060")
    QApplication.sendPostedEvents()
    assert (window.width(), window.height()) == (1093, 614)
    assert window.minimumSizeHint().width() <= 1093


def test_every_colour_and_sound_has_a_name_and_a_field(opened: Opened) -> None:
    form = opened().form
    assert set(form.colours) == set(NAMES)
    assert all(colour_name(name) for name in NAMES)
    assert all(group_name(group) for group, _ in GROUPS)
    assert all(sound_name(name) and name in form.files for name in SOUNDS)


def test_a_colour_is_seen_at_once(opened: Opened) -> None:
    window = opened()
    before = window.preview.stage.grab().toImage()
    window.form.coloured.emit("sky_light", "#00AA00")
    assert window.preview.look.sky_light == "#00AA00"
    assert not same(before, window.preview.stage.grab().toImage())


def test_the_dialog_of_colours_previews_and_cancel_takes_back(opened: Opened) -> None:
    window = opened()
    field = window.form.colours["sky"]
    field.click()
    dialog = field.dialog
    assert dialog is not None
    dialog.setCurrentColor(QColor("#123456"))
    assert window.desk.theme.colours.sky == "#123456"
    dialog.reject()
    assert window.desk.theme.colours.sky == RED.sky


def test_contrast_is_told_at_once_and_leads_to_the_colour(opened: Opened) -> None:
    window = opened()
    assert window.problems.count() == 0
    window.desk.colour("plate_top", "#C06060")
    assert window.problems.count() == 2
    assert "3.9 to 1" in window.problems.item(0).text()
    assert window.form.colours["plate_top"].is_faint
    assert not window.form.colours["go"].is_faint
    window.problems.itemClicked.emit(window.problems.item(0))
    assert window.focusWidget() is window.form.colours["plate_top"]
    window.desk.undo()
    assert window.problems.count() == 0


def test_two_colours_make_all_and_are_one_step(opened: Opened) -> None:
    window = opened()
    for ground in ("#1F6B4A", "#1F6B4B", "#1F6B4C"):
        window.form.two_picked.emit(ground, "#F0C96A")
    assert window.problems.count() == 0
    assert window.desk.theme.colours.sky != RED.sky
    window.desk.undo()
    assert window.desk.theme.colours.sky == RED.sky
    window.desk.redo()
    assert window.desk.theme.colours.sky != RED.sky


def test_a_look_is_saved_with_its_files_and_found_again(opened: Opened, hall: Path) -> None:
    window = opened("blue")
    told: list[str] = []
    window.saved.connect(told.append)
    QTest.keyClicks(window.form.name, " 2")
    window.desk.take_file("background", str(hall))
    window.desk.take_file("cue", str(shipped("buzz")))
    window.desk.silence("tick")
    QTest.mouseClick(window.save_button, Qt.MouseButton.LeftButton)
    assert told == [window.desk.name]
    found = themes.find(told[0], window.desk.folder)
    assert found.problems == ()
    assert found.theme.name == "My look 2"
    assert found.theme.sounds == {"cue": "buzz.wav", "tick": ""}
    assert Path(window.preview.look.background).parent == window.desk.folder / told[0]
    again = opened(told[0])
    assert again.desk.theme == found.theme
    assert again.which.currentText() == "My look 2"


def test_a_file_that_does_not_fit_is_refused_in_words(opened: Opened, hall: Path) -> None:
    window = opened()
    window.desk.take_file("cue", str(hall))
    assert window.desk.theme.sounds == {}
    assert "hall.png" in window.verdict.text()
    window.desk.take_file("logo", str(hall.with_name("gone.png")))
    assert window.desk.theme.logo == ""
    window.desk.colour("sky", "#600810")
    assert "gone" not in window.verdict.text()


def test_sent_as_one_file_and_taken_in(opened: Opened, hall: Path, tmp_path: Path) -> None:
    window = opened()
    window.desk.take_file("background", str(hall))
    window.send_out(str(tmp_path / "sent.zip"))
    window.desk.open("")
    window.take_in(str(tmp_path / "sent.zip"))
    assert window.desk.theme.background == "hall.png"
    assert window.desk.name
    assert window.desk.is_kept


def test_what_is_no_look_is_refused(opened: Opened, tmp_path: Path) -> None:
    window = opened()
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 and no more")
    window.take_in(str(broken))
    assert window.desk.name == ""
    assert window.verdict.text()
    window.take_in(str(tmp_path / "gone.toml"))
    assert "gone.toml" in window.verdict.text()


def test_unsaved_work_is_asked_for(opened: Opened) -> None:
    window = opened()
    window.desk.colour("sky", "#600810")
    answer(QMessageBox.StandardButton.Cancel)
    assert not window.close()
    answer(QMessageBox.StandardButton.Save)
    assert window.close()
    assert len(themes.own(window.desk.folder)) == 1


def test_a_look_can_be_deleted(opened: Opened) -> None:
    window = opened()
    window.save()
    answer(QMessageBox.StandardButton.Yes)
    window.drop_button.click()
    assert themes.own(window.desk.folder) == ()
    assert window.desk.name == ""


def test_every_sample_is_a_picture_of_its_own(qapp: QApplication) -> None:
    drawn = [picture(scene, 0, RED, 480, 270) for _, scene in samples()]
    assert all(not same(one, other) for at, one in enumerate(drawn) for other in drawn[at + 1 :])


# --- own pictures on the stage


def look(**changed: str) -> Look:
    return replace(BLUE, **changed)


def test_titles_stand_out_on_any_picture(qapp: QApplication) -> None:
    for colour in ("#FFFFFF", "#F0E6D0", "#808080", "#00FF00", "#101010"):
        image = QImage(64, 36, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        over, part = veil(image, BLUE)
        ground = _mixed(colour, over, part)
        for ink in (BLUE.ink, BLUE.soft, BLUE.metal):
            assert contrast(ink, ground) >= 7, colour
    dark = QImage(64, 36, QImage.Format.Format_RGB32)
    dark.fill(QColor("#050510"))
    assert veil(dark, BLUE)[1] == 0.0


def test_a_picture_stands_behind_every_scene(qapp: QApplication, hall: Path) -> None:
    for _, scene in samples():
        plain = picture(scene, 0, BLUE, 480, 270)
        assert not same(plain, picture(scene, 0, look(background=str(hall)), 480, 270))


def test_a_logo_stands_on_festive_pictures_alone(qapp: QApplication, hall: Path) -> None:
    with_logo = look(logo=str(hall))
    changed = [
        not same(picture(scene, 0, BLUE, 480, 270), picture(scene, 0, with_logo, 480, 270))
        for _, scene in samples()
    ]
    assert changed == [True, False, False, False, False, True]


@pytest.mark.parametrize("use", ["background", "logo"])
def test_a_picture_that_is_gone_leaves_the_drawn_ground(
    qapp: QApplication, tmp_path: Path, use: str
) -> None:
    scene = samples()[0][1]
    gone = look(**{use: str(tmp_path / "gone.png")})
    assert same(picture(scene, 0, gone, 480, 270), picture(scene, 0, BLUE, 480, 270))


def _mixed(one: str, other: str, part: float) -> str:
    from quizapp.files.palette import mixed

    return mixed(one, other, part)
