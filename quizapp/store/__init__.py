"""The store room: the only one that knows SQL. Tables, upgrades, the log, shelves, second copies.

Belongs here: one database file (SQLite in WAL mode, every commit flushed), the append-only log of
each match with its hash chain and seals, banks, contests, used marks and settings, verified
backups, the journal on a second device, and the pulse that survives a kill. What goes in and
comes out are frozen Structs; SQLAlchemy stays inside.

Certificates are kept by `certificates`: numbers, frozen batches and the chain of what became of
them. That chain is a table of its own and no part of the match's log: rosters without a match get
certificates too, revoking goes on for years after a match was closed, and undo must never reach a
number that is on paper. It names the last event of the match and its hash, which ties the two.

Does not belong here: what an event means. The log keeps `Record`s (a fixed kind, a version and a
JSON body) and never imports `game`; the codec is applied one floor above. No Qt, no network.

    database = open_database(path)        # locks, checks, upgrades; or says in words why not
    log = Log(database)
    log.append("m1", (Record("match-opened", 1, at, body),))   # returns after COMMIT
"""
