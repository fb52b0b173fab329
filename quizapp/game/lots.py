"""Lots: an order out of a seed that anybody can draw again from the record."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


def drawn(things: Sequence[T], seed: int) -> tuple[T, ...]:
    """`things` in the order of a lot.

    The n-th (from 0) is taken out of those left, at the place that SHA-256 of `SEED/n` gives: its
    first 8 bytes as a number, modulo how many are left.
    """
    left = list(things)
    order: list[T] = []
    while left:
        digest = sha256(f"{seed}/{len(order)}".encode()).digest()
        order.append(left.pop(int.from_bytes(digest[:8]) % len(left)))
    return tuple(order)
