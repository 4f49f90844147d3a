"""Retrieval measures, the same as bench/relevance.mts computes."""

import numpy as np


def retrieval(vectors, labels):
    """R@1, P@10 and mAP of every vector against all others; photos that are alone of their kind are left out."""
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    scores = unit @ unit.T
    np.fill_diagonal(scores, -np.inf)
    order = np.argsort(-scores, axis=1, kind="stable")[:, :-1]
    right = labels[order] == labels[:, None]
    wanted = right.sum(1)
    right, wanted = right[wanted > 0], wanted[wanted > 0]
    hits = np.cumsum(right, axis=1)
    precision = hits / np.arange(1, right.shape[1] + 1)
    average = (precision * right).sum(1) / wanted
    top = np.minimum(10, wanted)
    return float(right[:, 0].mean()), float((right[:, :10].sum(1) / top).mean()), float(average.mean())
