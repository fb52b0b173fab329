"""Foreign files <-> questions and teams: one module for each format, its grammar in the docstring.

What belongs here: opening a file that a person gives us, refusing it in words where it is not what
it says or is too large, and writing one so that a power cut leaves the old or the new one whole.
What does not: what a question is or what is wrong with it (`bank`), and everything that is kept in
the database (`store`). Files come from anywhere, so each is read as if someone meant harm.
"""
