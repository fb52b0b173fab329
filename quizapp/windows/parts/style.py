"""The look of windows with forms, filled in with colours of the palette."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from quizapp.windows.parts.bars import slim_bars

STYLE = """
#card {{ background: palette(base); border: 1px solid palette(mid); border-radius: 9px; }}
QScrollArea, #sheet {{ background: transparent; }}
#plain, #pages {{ background: transparent; border: none; outline: none; }}
#plain::item {{ padding: 4px 6px; border-radius: 6px; color: palette(text); }}
#pages::item {{ padding: 0 10px; border-radius: 7px; margin: 2px 0; color: palette(text); }}
#plain::item:selected, #pages::item:selected {{ background: {wash}; color: palette(text); }}
#pages::item:selected {{ border-left: 4px solid {accent}; font-weight: bold; }}
#problems {{ background: palette(base); border: 1px solid palette(mid); border-radius: 8px;
    padding: 3px; }}
#problems::item {{ padding: 3px 6px; }}
#ready {{ color: {green}; padding: 4px; }}
#fault {{ background: {pink}; color: {red}; border-radius: 6px; padding: 7px 10px; }}
#state {{ color: palette(placeholder-text); }}
QTableWidget {{ background: palette(base); alternate-background-color: palette(alternate-base);
    border: 1px solid palette(mid); border-radius: 6px;
    selection-background-color: {wash}; selection-color: palette(text); }}
QHeaderView::section {{ background: palette(base); color: palette(placeholder-text); border: none;
    border-bottom: 1px solid palette(mid); padding: 6px; }}
QLineEdit, QComboBox, QSpinBox {{ min-height: 24px; }}
QLineEdit {{ background: palette(base); border: 1px solid palette(mid); border-radius: 4px;
    padding: 0 5px; }}
QLineEdit:focus {{ border-color: {accent}; }}
QLineEdit[wrong="true"] {{ border: 2px solid {red}; border-radius: 4px; }}
QSpinBox QLineEdit {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QCheckBox::indicator:unchecked {{ border: 1px solid {faint}; border-radius: 3px; width: 14px;
    height: 14px; }}
QPushButton, QToolButton {{ padding: 5px 12px; border: 1px solid palette(mid); border-radius: 6px;
    background: palette(button); color: palette(button-text); }}
QToolButton#menu {{ padding-left: 9px; padding-right: 22px; }}
QPushButton#menu {{ padding-right: 24px; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ subcontrol-origin: padding;
    subcontrol-position: right center; right: 6px; }}
QToolButton:checked {{ border: 2px solid {accent}; }}
QPushButton:hover, QToolButton:hover {{ border-color: {accent}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 4px 11px; }}
QPushButton:pressed {{ background: palette(midlight); }}
QPushButton:disabled, QToolButton:disabled {{ color: {faint}; }}
QPushButton#small {{ padding: 5px 8px; min-width: 14px; }}
QPushButton#small:focus {{ padding: 4px 7px; }}
QPushButton#go {{ background: {accent}; color: white; border-color: {accent}; font-weight: bold; }}
QPushButton#go:hover {{ background: {deep}; }}
QPushButton#go:focus {{ border: 2px solid palette(text); }}
QPushButton#go:disabled {{ background: palette(midlight); border-color: palette(midlight);
    color: {faint}; }}
QPushButton#key:focus {{ background: {wash}; }}
"""


def style_of(palette: QPalette) -> str:
    """The style sheet in the colours of a palette."""
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    accent = palette.color(QPalette.ColorRole.Highlight)
    faint = "#7B8290" if dark else "#8D94A1"
    style = STYLE.format(
        accent=accent.name(),
        deep=accent.darker(112).name(),
        wash=_mixed(accent, palette.color(QPalette.ColorRole.Window), 0.2),
        faint=faint,
        red="#FF8B82" if dark else "#B3261E",
        pink="#43211F" if dark else "#FDECEA",
        green="#5FD39E" if dark else "#0B6B42",
    )
    return style + slim_bars("palette(mid)", faint)


def _mixed(colour: QColor, ground: QColor, part: float) -> str:
    def mix(one: int, other: int) -> int:
        return round(one * part + other * (1 - part))

    return QColor(
        mix(colour.red(), ground.red()),
        mix(colour.green(), ground.green()),
        mix(colour.blue(), ground.blue()),
    ).name()
