"""One file for each change of the tables, run by Alembic in the order of their numbers.

A file that was released is never changed again, and never imports the tables of the program:
it must make the same tables for ever. `upgrade.SHIPPED` names the newest one.
"""
