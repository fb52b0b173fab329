"""The look of the bank window: that of the set-up, and what is its own."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from quizapp.windows.parts.style import style_of

_OWN = """
QTableView {{ background: palette(base); alternate-background-color: palette(base);
    border: 1px solid palette(mid); border-radius: 8px; outline: none;
    selection-background-color: {wash}; selection-color: palette(text); }}
QTableView::item {{ padding: 0 5px; border-bottom: 1px solid {hair}; }}
#long {{ background: palette(base); border: 1px solid palette(mid); border-radius: 4px;
    padding: 2px 3px; }}
#long:focus {{ border-color: {accent}; }}
#long:disabled, QLineEdit:disabled {{ color: palette(text); background: {dim}; }}
#title {{ font-weight: bold; border-color: transparent; background: transparent; }}
#title:hover {{ border-color: palette(mid); }}
#title:focus {{ border-color: {accent}; background: palette(base); }}
#wrong {{ color: {red}; }}
#odd {{ color: {amber_ink}; }}
#good {{ color: {green}; }}
#rule {{ color: {hair}; background: {hair}; max-height: 1px; border: none; }}
#sealed {{ background: {amber}; color: {amber_ink}; border-radius: 6px; padding: 6px 10px; }}
#seal {{ color: {amber_ink}; font-weight: bold; }}
#print {{ font-weight: bold; letter-spacing: 2px; }}
QPushButton#page {{ border: none; border-radius: 0; background: transparent; padding: 6px 10px;
    border-bottom: 3px solid transparent; color: palette(placeholder-text); }}
QPushButton#page:hover {{ color: palette(text); }}
QPushButton#page:checked {{ color: palette(text); font-weight: bold;
    border-bottom: 3px solid {accent}; }}
QPushButton#page:focus {{ border: none; border-bottom: 3px solid {accent};
    background: {wash}; padding: 6px 10px; }}
QPushButton#quiet {{ border-color: transparent; background: transparent; padding: 5px 8px; }}
QPushButton#quiet:hover {{ border-color: palette(mid); }}
QPushButton#quiet:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QPushButton#quiet:checked {{ background: {wash}; }}
QPushButton#mark {{ padding: 0; border-radius: 13px; font-weight: bold; min-width: 24px;
    max-width: 24px; min-height: 24px; max-height: 24px; }}
QPushButton#mark:checked {{ background: {right}; color: white; border-color: {right}; }}
QPushButton#verdict:checked {{ background: {right}; color: white; border-color: {right};
    font-weight: bold; }}
QPushButton#mark:focus {{ border: 2px solid {accent}; padding: 0; }}
QPushButton#tiny {{ border: none; background: transparent; padding: 0; min-width: 20px;
    max-width: 20px; min-height: 24px; color: {faint}; }}
QPushButton#tiny:hover, QPushButton#tiny:focus {{ color: palette(text); background: {wash};
    border-radius: 4px; border: none; padding: 0; }}
QPushButton#tiny:disabled {{ color: {hair}; }}
QSplitter::handle {{ background: transparent; }}
QProgressBar {{ border: 1px solid palette(mid); border-radius: 5px; background: palette(base);
    text-align: center; min-height: 18px; }}
QProgressBar::chunk {{ background: {done}; border-radius: 4px; }}
QTextBrowser {{ background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }}
#plain {{ background: transparent; border: none; }}
"""


def is_dark(palette: QPalette) -> bool:
    """Whether the windows are dark."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def bank_style(palette: QPalette) -> str:
    """The style sheet of the bank window in the colours of a palette."""
    dark = is_dark(palette)
    accent = palette.color(QPalette.ColorRole.Highlight)
    own = _OWN.format(
        accent=accent.name(),
        # Figures stand on it in the colour of text.
        done=(accent.darker(130) if is_dark(palette) else accent.lighter(165)).name(),
        wash="#2B3F66" if dark else "#DCE8FB",
        hair="#2E333D" if dark else "#E9ECF1",
        dim="#1E222A" if dark else "#F4F5F8",
        red="#FF8B82" if dark else "#B3261E",
        green="#5FD39E" if dark else "#0B6B42",
        right="#0E8A56",
        amber="#4A3812" if dark else "#FFF3D6",
        amber_ink="#F5B75A" if dark else "#8A5200",
        faint="#7B8290" if dark else "#8D94A1",
    )
    return style_of(palette) + own
