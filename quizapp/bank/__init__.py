"""What a question is: kinds, keys, our own text format, checks, drawing a round, citing material.

Pure: values in, values out. No file, no clock, no chance, no Qt, no SQL. Reading a file from
disk belongs to `files` and `store`; what happens to a question during a match belongs to `game`.

Values are frozen `msgspec.Struct`s rather than dataclasses: measured on the event log they
decode about ten times faster than dataclasses behind `json`, and a tagged union (`Key`, and in
`game` every event) is stored under a fixed string instead of a class name. msgspec is BSD-3,
small, has no dependencies and wheels for every system we ship to.
"""
