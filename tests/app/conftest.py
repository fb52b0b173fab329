"""What `app` does with Qt it does in the one application with windows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True, scope="session")
def windows_first(qapp: QApplication) -> None:
    """The command line makes an application without windows where there is none yet.

    A test process that began with one could show no window any more.
    """
    assert QApplication.instance() is qapp
