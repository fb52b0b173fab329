"""The command line: thin, works without a display, and stays as it is.

`program` opens the windows and rehearses; `match` looks at matches, `bank` at question banks;
`papers` writes what goes to people, `archive` carries matches to other computers;
`certificate` issues, `certificate_verify` judges, `certificate_key` cares for keys and trust.
`options` is what the commands have in common. No rule belongs here, and nothing of Qt.

Exit codes: 0 done; 1 something is wrong with what was looked at (a broken log, a story that
differs, a bank with errors, a match that does not exist); 2 the command was misused.
`certificate verify` besides: 3 revoked, 4 unknown issuer, 5 no code to read.
"""
