"""What is measured, each by one module `bench_….py`; `make bench` runs them all.

A module has `run()`, which gives a list of rows, each a dict with a `name` and what was measured:
`median`, `p99` and `n`, or `value`; a `unit`; and the aim as `at most` where there is one.
It measures, and asserts nothing about absolute times.
"""
