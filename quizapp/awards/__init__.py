"""Certificates: wording, serial number, seal (sign and verify) and the page that is printed.

Belongs here: all that turns an award into a paper that anyone can check.
Does not: who is awarded (contest/), keeping the record of what was issued (store/).

From order to paper: `order` is what is wanted, `preflight` and `trial` look at it before anything
is numbered, `batch` freezes it, `page` and `qr` set it in a `worker`, `page_check` compares every
page. What others hold is judged by `examine`, which reads files; `comparing` holds the print
against what was sealed, `page_text` leaves out what lies under something else. pdfium is not made
for threads: whoever calls these from several gives each its turn. `open_badge` says the same once
more as Open Badges 3.0, for systems that collect those; `signed_pdf` signs files with a
certificate from elsewhere, where pyHanko is installed. `font_shelf` keeps the user's own fonts.

The seal (`statement`, `seal`, `trust`, `revocation`, `keys`) is pure: dates, chance and the clock
are handed in. Only `keys_safe` and `seal_file` touch files; `verify_page` and `keys_sheet` read
what is shipped. Its bytes are written down in docs/certificate-format.md. Signatures, scrypt and
the cipher are those of `cryptography` (Apache-2.0 or BSD-3-Clause, 4.8 MB to download, 16 MB
installed). PyNaCl has 1.4 MB, but its scrypt does not let N be named, which the format of the key
file does, and signed PDFs need `cryptography` anyway.
"""
