"""The printed sheet of the issuer's key, as PDF bytes: they go to the printer and nowhere else."""

from __future__ import annotations

import json

import typst

from quizapp import paths
from quizapp.awards import keys_paper, qr
from quizapp.awards.keys import IssuerKey

_QR_MM = 46.0


def pdf(key: IssuerKey, today: str) -> bytes:
    """Set the sheet: warning, nine rows, the same as a QR code. The rows pass through no file."""
    rows = keys_paper.write(key)
    code = qr.modules(keys_paper.qr_text(rows), _QR_MM)
    told = {
        "name": key.issuer.name,
        "fingerprint": key.issuer.fingerprint,
        "since": key.issuer.since,
        "printed": today[:10],
        "rows": rows,
        "side": code.side,
        "cells": list(code.cells),
    }
    # Neither the system's fonts nor those inside typst: the sheet looks the same everywhere.
    fonts = typst.Fonts(False, False, [paths.assets() / "fonts"])
    program = (paths.assets() / "certificates" / "key_sheet.typ").read_bytes()
    made = typst.compile(program, font_paths=fonts, sys_inputs={"sheet": json.dumps(told)})
    assert isinstance(made, bytes), "a PDF is one file"
    return made
