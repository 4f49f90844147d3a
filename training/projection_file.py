"""Writes and applies projection files (format: lib/embedding/projection.ts)."""

import struct

import numpy as np


def unit(x):
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)


def quantise(matrix):
    """int8 rows and one factor a row."""
    row_scale = np.maximum(np.abs(matrix).max(axis=1), 1e-12) / 127
    return np.clip(np.round(matrix / row_scale[:, None]), -127, 127).astype(np.int8), row_scale.astype(np.float32)


def write(path, mean, scale, bias, matrix):
    """matrix: shape [outputs, inputs]; applied to the unit-length (x - mean) * scale."""
    whole, row_scale = quantise(matrix)
    outputs, inputs = whole.shape
    with open(path, "wb") as file:
        file.write(struct.pack("<4sIII", b"VPRJ", 1, inputs, outputs))
        for part in (mean, scale, bias, row_scale):
            file.write(np.asarray(part, "<f4").tobytes())
        file.write(whole.tobytes())


def read(path):
    data = open(path, "rb").read()
    _, _, inputs, outputs = struct.unpack_from("<4sIII", data)
    sizes = [inputs, inputs, outputs, outputs]
    at, parts = 16, []
    for size in sizes:
        parts.append(np.frombuffer(data, "<f4", size, at))
        at += 4 * size
    matrix = np.frombuffer(data, np.int8, inputs * outputs, at).reshape(outputs, inputs)
    return *parts, matrix


def apply(path, x):
    """Unit-length vectors of raw features x, as the shop computes them."""
    mean, scale, bias, row_scale, matrix = read(path)
    u = unit((x - mean) * scale)
    return unit(u @ (matrix.astype(np.float32) * row_scale[:, None]).T + bias)
