"""Slim scroll bars, the same in every window."""

from __future__ import annotations


def slim_bars(handle: str, hovered: str = "", wide: int = 10) -> str:
    """A style sheet for them; `handle` and `hovered` are colours as style sheets name them."""
    return f"""
QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: 4px; min-height: 28px;
    margin: 1px; }}
QScrollBar::handle:vertical:hover {{ background: {hovered or handle}; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
"""
