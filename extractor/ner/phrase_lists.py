"""Reading the word lists that the grammars keep as text blocks: phrases divided by semicolons, words by blanks."""

from __future__ import annotations


def phrases(block: str) -> tuple[str, ...]:
    """Return the phrases of `block`, divided by semicolons, in order, without repeats."""
    found = (" ".join(phrase.split()) for phrase in block.split(";"))
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


def words(block: str) -> frozenset[str]:
    """Return the words of `block`, divided by blanks."""
    return frozenset(block.split())


def groups(block: str) -> dict[str, frozenset[str]]:
    """Return {key: words} of lines "key: word word"; blank lines count for nothing."""
    lines = (line.partition(":") for line in block.splitlines() if line.strip())
    return {key.strip(): words(rest) for key, _, rest in lines}
