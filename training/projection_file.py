"""Writes and applies projection files (format: lib/embedding/projection.ts)."""

import struct

import numpy as np


def unit(x):
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)


def power(x):
    """Signed square root."""
    return np.sign(x) * np.sqrt(np.abs(x))


class Projection:
    """prepare (signed square root or unit length), (x - mean) * scale, unit length, int8 matrix, bias."""

    def __init__(self, exponent, mean, scale, bias, matrix):
        self.exponent = exponent
        self.mean, self.scale, self.bias = (np.asarray(part, np.float32) for part in (mean, scale, bias))
        self.row_scale = (np.maximum(np.abs(matrix).max(axis=1), 1e-12) / 127).astype(np.float32)
        self.matrix = np.clip(np.round(matrix / self.row_scale[:, None]), -127, 127).astype(np.int8)

    def apply(self, raw):
        """Unit-length vectors of raw features, as the shop computes them."""
        x = power(raw) if self.exponent == 0.5 else unit(raw)
        u = unit((x - self.mean) * self.scale)
        return unit(u @ (self.matrix.astype(np.float64) * self.row_scale[:, None]).T + self.bias)

    def write(self, path):
        outputs, inputs = self.matrix.shape
        mode = 1 if self.exponent == 0.5 else 0
        with open(path, "wb") as file:
            file.write(struct.pack("<4sIIII", b"VPRJ", 2, inputs, outputs, mode))
            for part in (self.mean, self.scale, self.bias, self.row_scale):
                file.write(part.astype("<f4").tobytes())
            file.write(self.matrix.tobytes())


def read(path):
    data = open(path, "rb").read()
    _, version, inputs, outputs, mode = struct.unpack_from("<4sIIII", data)
    assert version == 2
    at, parts = 20, []
    for size in (inputs, inputs, outputs, outputs):
        parts.append(np.frombuffer(data, "<f4", size, at))
        at += 4 * size
    matrix = np.frombuffer(data, np.int8, inputs * outputs, at).reshape(outputs, inputs)
    mean, scale, bias, row_scale = parts
    return Projection(0.5 if mode else 1, mean, scale, bias, matrix.astype(np.float64) * row_scale[:, None])
