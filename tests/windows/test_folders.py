"""A folder is shown in the file manager; where none opens, the program says where it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from quizapp.windows.parts.folders import show_folder


@pytest.mark.parametrize("opens", [True, False])
def test_where_no_file_manager_opens_the_place_is_said(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opens: bool
) -> None:
    asked: list[str] = []

    def take(url: object) -> bool:
        asked.append(str(url))
        return opens

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    over = QWidget()
    over.show()
    show_folder(tmp_path, over)
    qapp.processEvents()
    assert len(asked) == 1
    boxes = over.findChildren(QMessageBox)
    assert len(boxes) == (0 if opens else 1)
    for box in boxes:
        assert box.informativeText() == str(tmp_path)
        box.close()
    over.close()
    over.deleteLater()
