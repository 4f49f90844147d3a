"""Retrieval measures, the same as bench/relevance.mts computes."""

import numpy as np


def retrieval(vectors, labels, queries=None):
    """R@1, P@10 and mAP of each query against all other photos; one that is alone of its kind is left out.

    queries: which rows are asked, all when None.
    """
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
    asked = np.arange(len(unit)) if queries is None else np.flatnonzero(queries)
    scores = unit[asked] @ unit.T
    scores[np.arange(len(asked)), asked] = -np.inf
    order = np.argsort(-scores, axis=1, kind="stable")[:, :-1]
    right = labels[order] == labels[asked][:, None]
    wanted = right.sum(1)
    right, wanted = right[wanted > 0], wanted[wanted > 0]
    hits = np.cumsum(right, axis=1)
    precision = hits / np.arange(1, right.shape[1] + 1)
    average = (precision * right).sum(1) / wanted
    top = np.minimum(10, wanted)
    return float(right[:, 0].mean()), float((right[:, :10].sum(1) / top).mean()), float(average.mean())
