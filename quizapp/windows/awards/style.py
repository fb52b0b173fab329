"""The look of the certificate pages: that of the set-up, and what only they have."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from quizapp.windows.parts.style import style_of

OWN = """
QTabWidget::pane {{ border: none; }}
QTabBar::tab {{ padding: 8px 18px; margin-right: 4px; border: none; background: transparent;
    color: palette(window-text); border-bottom: 3px solid transparent; }}
QTabBar::tab:selected {{ border-bottom: 3px solid {accent}; }}
QTabBar::tab:focus {{ border-bottom: 3px solid palette(text); }}
QDoubleSpinBox, QDateEdit {{ min-height: 24px; }}
QPlainTextEdit, QListWidget {{ background: palette(base); border: 1px solid palette(mid);
    border-radius: 6px; padding: 3px; }}
QPlainTextEdit:focus, QListWidget:focus, QTableWidget:focus {{ border-color: {accent}; }}
QRadioButton::indicator {{ width: 12px; height: 12px; border-radius: 7px;
    border: 1px solid {faint}; background: palette(base); }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 4px solid {accent};
    background: white; }}
QListView::indicator:unchecked {{ border: 1px solid {faint}; border-radius: 3px; width: 13px;
    height: 13px; }}
QPushButton#step {{ text-align: left; border-color: transparent; background: transparent;
    padding: 7px 10px; }}
QPushButton#step:checked {{ background: palette(base); border: 1px solid {accent};
    border-bottom: 3px solid {accent}; padding-bottom: 5px; }}
QPushButton#step:disabled {{ background: transparent; }}
QPushButton#step:focus {{ border: 2px solid {accent}; padding: 6px 9px; }}
QLabel#notice {{ background: {amber}; color: {amber_ink}; border-radius: 6px; padding: 7px 10px; }}
QProgressBar {{ border: 1px solid palette(mid); border-radius: 6px; text-align: center;
    background: palette(base); min-height: 20px; }}
QProgressBar::chunk {{ background: {bar}; border-radius: 5px; }}
"""
FAMILIES = ["Noto Serif SC", "LXGW WenKai", "Noto Sans SC"]
"""The founts of the paper itself, so that a rare character looks as it does there."""


def dress(window: QWidget) -> None:
    """Give a window its style sheet in the colours of its palette."""
    palette = window.palette()
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    own = OWN.format(
        accent=palette.color(QPalette.ColorRole.Highlight).name(),
        faint="#7B8290" if dark else "#8D94A1",
        bar="#2F4F86" if dark else "#A9C4F2",
        amber="#4A3812" if dark else "#FFF3D6",
        amber_ink="#FFD88A" if dark else "#7A4A00",
    )
    style = style_of(palette) + own
    if style != window.styleSheet():
        window.setStyleSheet(style)


def legible(colour: str, palette: QPalette | None = None) -> QColor:
    """A colour for letters in a list: that one on a light ground, a lighter one on a dark."""
    made = QColor(colour)
    ground = (palette or QGuiApplication.palette()).color(QPalette.ColorRole.Base)
    if ground.lightness() >= 128:
        return made
    saturation, lightness = min(made.hslSaturation(), 190), max(made.lightness(), 165)
    return QColor.fromHsl(made.hslHue(), saturation, lightness)


def fit(dialog: QDialog) -> None:
    """Let a dialog be as high as its texts need, now that some came or went."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    wide = max(dialog.width(), layout.minimumSize().width())
    flows = layout.hasHeightForWidth()
    dialog.resize(wide, layout.totalHeightForWidth(wide) if flows else layout.sizeHint().height())


def paper_font(size: float, *, bold: bool = False) -> QFont:
    """The fount of the paper in a size of the screen."""
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSizeF(size)
    font.setBold(bold)
    return font


def wrapped(text: str = "", name: str = "") -> QLabel:
    """A text of several lines that can be copied."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setObjectName(name)
    return label
