"""Open the parts and join them: the library of a data folder, rehearsals, the desktop program.

`library` is the folder with its databases; `matches` opens, resumes and describes a match in it;
`rehearsal` plays one with simulated teams; `pictures` takes its pictures; `opening` starts the
program, `desktop` goes from window to window, `evening` is one match on the air.
`honours` tells whom a match honours, `keeping` holds the issuer's key, `honouring` makes the
certificates, `issued` prints, replaces and revokes them, `badges` writes what is handed out as
files: for windows and command line alike.
`reels` finds the pictures and clips of a match; why they lie in the database stands there.
Only here is every exception caught: it is logged to a file and told, and the show goes on.
No rule and no drawing belongs here.
"""
