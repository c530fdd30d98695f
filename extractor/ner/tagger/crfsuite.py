"""Reading a CRFsuite model file: names of labels and attributes, and their weights. No native code reads the file.

The format ("lCRF", version 100) is that of CRFsuite 0.12: a header with offsets, the features as (type, source, target,
weight), and two constant databases that map the labels and attributes to numbers.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...errors import ModelError

_HEADER = struct.Struct("<4sI4sIIIIIIIII")
_CHUNK = struct.Struct("<4sII")
_DATABASE = struct.Struct("<4sIIIII")
_PAIR = struct.Struct("<II")
_FEATURE = np.dtype([("type", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
STATE, TRANSITION = 0, 1


@dataclass(frozen=True, slots=True)
class Weights:
    """`state[a, y]`: weight of label y where attribute a is; `transition[x, y]`: weight of y behind x."""

    labels: list[str]
    attributes: list[str]
    state: NDArray[np.float64]
    transition: NDArray[np.float64]


def read(data: bytes) -> Weights:
    """Return what a model file holds; raises ModelError when it is none."""
    try:
        return _read(data)
    except (struct.error, IndexError, ValueError) as error:
        raise ModelError(f"the model file is broken ({error}); reinstall the package") from error


def _read(data: bytes) -> Weights:
    head = _HEADER.unpack_from(data)
    if head[0] != b"lCRF" or head[2] != b"FOMC":
        raise ValueError("no first-order CRF model")
    at_features, at_labels, at_attributes = head[7:10]
    labels, names = _names(data, at_labels), _names(data, at_attributes)
    _, _, count = _CHUNK.unpack_from(data, at_features)
    rows: NDArray[Any] = np.frombuffer(data, _FEATURE, count, at_features + _CHUNK.size)
    state, transition = np.zeros((len(names), len(labels))), np.zeros((len(labels), len(labels)))
    for kind, matrix in ((STATE, state), (TRANSITION, transition)):
        chosen = rows[rows["type"] == kind]
        matrix[chosen["source"], chosen["target"]] = chosen["weight"]
    return Weights(labels, names, state, transition)


def _names(data: bytes, at: int) -> list[str]:
    """Return the keys of a constant database in order of their numbers."""
    magic, _, _, _, size, offset = _DATABASE.unpack_from(data, at)
    if magic != b"CQDB":
        raise ValueError("no constant database")
    found = []
    for place in struct.unpack_from(f"<{size}I", data, at + offset):
        _, length = _PAIR.unpack_from(data, at + place)
        begin = at + place + _PAIR.size
        found.append(data[begin : begin + length - 1].decode("utf-8"))  # the key ends with a zero
    return found
