"""Host a live knowledge competition: bank, show, scores, certificates."""

__version__ = "0.1.0"
