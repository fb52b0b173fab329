"""The store room: the only one that knows SQL. Tables, upgrades, the log, shelves, second copies.

Belongs here: one database file (SQLite in WAL mode, every commit flushed), the append-only log of
each match with its hash chain and seals, banks, contests, used marks and settings, verified
backups, the journal on a second device, and the pulse that survives a kill. What goes in and
comes out are frozen Structs; SQLAlchemy stays inside.

Does not belong here: what an event means. The log keeps `Record`s (a fixed kind, a version and a
JSON body) and never imports `game`; the codec is applied one floor above. No Qt, no network.

    database = open_database(path)        # locks, checks, upgrades; or says in words why not
    log = Log(database)
    log.append("m1", (Record("match-opened", 1, at, body),))   # returns after COMMIT
"""
