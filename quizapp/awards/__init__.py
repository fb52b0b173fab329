"""Certificates: wording, serial number, seal (sign and verify) and the page that is printed.

Belongs here: all that turns an award into a paper that anyone can check.
Does not: who is awarded (contest/), keeping the record of what was issued (store/).

The seal (`statement`, `seal`, `trust`, `revocation`, `keys`) is pure: dates, chance and the clock
are handed in. Only `keys_safe` and `seal_file` touch files; `verify_page` and `keys_sheet` read
what is shipped. Its bytes are written down in docs/certificate-format.md. Signatures, scrypt and
the cipher are those of `cryptography` (Apache-2.0 or BSD-3-Clause, 4.8 MB to download, 16 MB
installed). PyNaCl has 1.4 MB, but its scrypt does not let N be named, which the format of the key
file does, and signed PDFs need `cryptography` anyway.
"""
