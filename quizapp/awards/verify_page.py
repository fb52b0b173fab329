"""The one file that lets anyone check a certificate in a browser, without any network.

Its parts lie in assets/verify/: the page, its style, its scripts, and two vendored libraries as
their packages carry them. Here they are joined with the issuers and revocations of one `Trust`.
The policy in its head lets the browser run these very scripts and nothing else, load nothing, and
never make markup out of text.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

from quizapp import paths
from quizapp.awards.trust import Trust
from quizapp.awards.trust_issuer import Issuer

NAME = "verify.html"
_IMPORT = re.compile(r"^import \{([^}]*)\} from '\./index\.js';$", re.MULTILINE)
_EXPORT_LIST = re.compile(r"^export \{([^}]*)\};$", re.MULTILINE)
_EXPORT_DEFAULT = re.compile(r"^export default \w+;$", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?=(?:async )?(?:const|function|class) (\w+))", re.MULTILINE)


def page(trust: Trust, today: str) -> str:
    """Make verify.html for these issuers and their revocations. `today` is ISO, shown as its day.

    Served at an issuer's address, or opened from a stick, it is the same page.
    """
    folder = paths.assets() / "verify"
    style = _read(folder, "page.css")
    script = "\n".join(
        (
            '"use strict";',
            _module("noble", _read(folder, "vendor/noble-ed25519.js")),
            _module("qr", _read(folder, "vendor/qr.js")),
            _module("qrDecode", _read(folder, "vendor/qr-decode.js"), "qr"),
            'const DATA = JSON.parse(document.getElementById("data").textContent);',
            _read(folder, "sha512.js"),
            _read(folder, "check.js"),
            _read(folder, "page.js"),
        )
    )
    parts = {
        "POLICY": _policy(style, script),
        "STYLE": style,
        "DATA": _data(trust, today),
        "SCRIPT": script,
        "NOBLE": _read(folder, "vendor/noble-ed25519.LICENSE"),
        "QR": _read(folder, "vendor/qr.LICENSE"),
    }
    template = _read(folder, "page.html")
    # One pass: what a part holds is never taken for a place.
    return re.sub("@@([A-Z]+)@@", lambda place: parts[place[1]], template)


def _read(folder: Path, name: str) -> str:
    return (folder / name).read_text("utf-8")


def _module(name: str, source: str, imported: str = "") -> str:
    """Wrap a module into a function: a page from a file cannot import."""
    exported = [f"{one}" for one in _EXPORTED.findall(source)]
    for listed in _EXPORT_LIST.findall(source):
        exported += [_renamed(one, here_first=True) for one in listed.split(",") if one.strip()]

    def taken(found: re.Match[str]) -> str:
        wanted = [_renamed(one, here_first=False) for one in found[1].split(",") if one.strip()]
        return f"const {{ {', '.join(wanted)} }} = {imported};"

    body = _IMPORT.sub(taken, source)
    for mark in (_EXPORT_LIST, _EXPORT_DEFAULT, _EXPORTED):
        body = mark.sub("", body)
    return f"const {name} = (() => {{\n{body}\nreturn {{ {', '.join(exported)} }};\n}})();"


def _renamed(written: str, *, here_first: bool) -> str:
    """Write `a as b` of a module as a property: `b: a` to give, `a: b` to take."""
    here, _, there = (part.strip() for part in written.partition(" as "))
    if not there:
        return here
    return f"{there}: {here}" if here_first else f"{here}: {there}"


def _policy(style: str, script: str) -> str:
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(inline: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()


def _data(trust: Trust, today: str) -> str:
    told = {"made": today[:10], "issuers": [_issuer(trust, one) for one in trust.issuers]}
    # Inside a script element only "<" could end it.
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _issuer(trust: Trust, issuer: Issuer) -> dict[str, object]:
    lists = trust.lists_for(issuer)
    newest = max(lists, key=lambda one: (one.date, one.number), default=None)
    entries = {(one.serial, one.revision): one for known in lists for one in known.entries}
    return {
        "name": issuer.name,
        "public": issuer.public.hex(),
        "keyId": issuer.key_id.hex(),
        "fingerprint": issuer.fingerprint,
        "listNumber": newest.number if newest else 0,
        "listDate": newest.date if newest else "",
        "revoked": [
            {"serial": serial, "revision": revision, "date": one.date, "reason": one.reason}
            for (serial, revision), one in sorted(entries.items())
        ],
    }
