"""Certificates: wording, serial number, seal (sign and verify) and the page that is printed.

Belongs here: all that turns an award into a paper that anyone can check.
Does not: who is awarded (contest/), keeping the record of what was issued (store/).
"""
