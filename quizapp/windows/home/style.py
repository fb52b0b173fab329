"""The look of the first window, filled in with colours of the palette."""

from __future__ import annotations

STYLE = """
#card {{ background: palette(base); border: 1px solid palette(mid); border-radius: 10px; }}
#contests, #banks {{ background: transparent; }}
#notice {{ background: {amber}; color: {amber_ink}; border-radius: 8px; padding: 10px 14px; }}
#unfinished {{ background: {wash}; border: 2px solid {accent}; border-radius: 10px; }}
QPushButton {{ padding: 6px 14px; border: 1px solid palette(mid); border-radius: 7px;
    background: palette(button); color: palette(button-text); }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:pressed {{ background: palette(midlight); }}
QPushButton:disabled {{ color: {faint}; }}
QPushButton#go {{ background: {accent}; color: white; border-color: {accent}; font-weight: bold; }}
QPushButton#go:hover, QPushButton#go:pressed {{ background: {deep}; }}
QPushButton#go:focus {{ border: 2px solid palette(text); }}
QPushButton#go:disabled {{ background: palette(midlight); border-color: palette(midlight);
    color: {faint}; }}
QPushButton#quiet {{ background: transparent; border-color: transparent; }}
QPushButton#quiet:hover, QPushButton#quiet:focus {{ border-color: {accent}; }}
QComboBox {{ min-height: 24px; }}
QPushButton:flat {{ background: transparent; border-color: transparent; }}
"""
