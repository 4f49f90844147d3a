"""Writes and applies projection files (format: lib/embedding/projection.ts)."""

import struct

import numpy as np


def unit(x):
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)


def power(x):
    """Signed square root."""
    return np.sign(x) * np.sqrt(np.abs(x))


def whole(matrix):
    """int8 rows and one factor each."""
    factor = (np.maximum(np.abs(matrix).max(axis=1), 1e-12) / 127).astype(np.float32)
    return np.clip(np.round(matrix / factor[:, None]), -127, 127).astype(np.int8), factor


class Projection:
    """Evened, standardised, unit length; a direction of unit length plus the codes of kinds that are clear.

    bias and matrix: the direction's rows, then one row a kind. codes: one row a kind.
    """

    def __init__(self, root, mean, scale, bias, matrix, codes):
        self.root = root
        self.mean, self.scale, self.bias = (np.asarray(part, np.float32) for part in (mean, scale, bias))
        self.matrix, self.row_scale = whole(matrix)
        self.codes, self.code_scale = whole(codes)

    def standardise(self, raw):
        return unit(((power(raw) if self.root else unit(raw)) - self.mean) * self.scale)

    def apply(self, raw):
        """Unit-length vectors of raw features, as the shop computes them."""
        outputs = self.codes.shape[1]
        rows = self.standardise(raw) @ (self.matrix.astype(np.float64) * self.row_scale[:, None]).T + self.bias
        codes = self.codes.astype(np.float64) * self.code_scale[:, None]
        return unit(unit(rows[:, :outputs]) + np.maximum(0, rows[:, outputs:]) @ codes)

    def write(self, path):
        kinds, outputs = self.codes.shape
        with open(path, "wb") as file:
            file.write(struct.pack("<4s5I", b"VPRJ", 3, len(self.mean), outputs, kinds, int(self.root)))
            for part in (self.mean, self.scale, self.bias, self.row_scale, self.code_scale):
                file.write(part.astype("<f4").tobytes())
            file.write(self.matrix.tobytes())
            file.write(self.codes.tobytes())


def read(path):
    data = open(path, "rb").read()
    _, version, inputs, outputs, kinds, root = struct.unpack_from("<4s5I", data)
    assert version == 3
    at, parts = 24, []
    for size in (inputs, inputs, outputs + kinds, outputs + kinds, kinds):
        parts.append(np.frombuffer(data, "<f4", size, at))
        at += 4 * size
    matrix = np.frombuffer(data, np.int8, (outputs + kinds) * inputs, at).reshape(-1, inputs)
    codes = np.frombuffer(data, np.int8, kinds * outputs, at + matrix.size).reshape(kinds, outputs)
    mean, scale, bias, row_scale, code_scale = parts
    projection = Projection(bool(root), mean, scale, bias, np.zeros((1, 1)), np.zeros((1, 1)))
    projection.matrix, projection.row_scale = matrix, row_scale
    projection.codes, projection.code_scale = codes, code_scale
    return projection
