"""Fits lib/search/calibration/<model>.json: what a cosine is worth, on photos the projections were not fitted on.

    python3 training/calibrate.py --features data/features --projections lib/embedding/projections

Positives: held-back real photos of kinds that the demo shop sells, when the nearest demo product is of that kind.
Negatives: the same photos when it is not, and held-back photos of kinds that the shop does not sell. Both halves
weigh the same. Thresholds and what they gave are measured by 5-fold cross-validation and written beside them.
"""

import argparse
import base64
import hashlib
import json
import pathlib

import numpy as np

import projection_file as pf
from fit import SEED, demo_categories, is_held_back, kind_of, load_both

COHORT, NEAREST = 96, 8
# A photo of a kind finds these categories right, not only its own.
ALSO_RIGHT = {
    "chairs": {"armchairs", "stools"},
    "table-lamps": {"floor-lamps", "ceiling-lamps"},
    "ceiling-lamps": {"table-lamps", "floor-lamps"},
    "vases": {"mugs", "bottles"},
    "mugs": {"bottles"},
    "watches": {"clocks"},
}
# Neither sold nor clearly not sold: left out.
UNCLEAR = {
    f"caltech/{kind}" for kind in "inline_skate wheelchair barrel menorah gramophone ceiling_fan umbrella".split()
}


def logistic(x, y, weight):
    """Weighted logistic regression by Newton's method with a small ridge."""
    x1 = np.hstack([np.ones((len(x), 1)), x])
    w = np.zeros(x1.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x1 @ w))
        gradient = x1.T @ (weight * (p - y)) + 1e-3 * w
        curve = (x1 * (weight * p * (1 - p))[:, None]).T @ x1 + 1e-3 * np.eye(len(w))
        step = np.linalg.solve(curve, gradient)
        w -= step
        if np.abs(step).max() < 1e-9:
            break
    return w


def score(w, x):
    return 1 / (1 + np.exp(-(w[0] + x @ w[1:])))


def least_threshold(scores, right, precision):
    """The lowest threshold above which at least `precision` of the answers are right."""
    order = np.argsort(-scores)
    share = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(share >= precision)
    return float(scores[order][good[-1]]) if len(good) else 1.0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--features", default="data/features", type=pathlib.Path)
    parser.add_argument("--projections", default="lib/embedding/projections", type=pathlib.Path)
    parser.add_argument("--catalogue", default="public/models/demo/catalogue.json", type=pathlib.Path)
    parser.add_argument("--out", default="lib/search/calibration", type=pathlib.Path)
    args = parser.parse_args()
    categories = demo_categories(args.catalogue)
    names = ["caltech101_products", "clothing_train", "grocery"]
    sets = {name: load_both(args.features, name) for name in names}
    keys = [(name, key) for name in names for key in sets[name][0]]
    kinds = np.array([kind_of(name, key, categories) for name, key in keys], object)
    held = np.array([is_held_back(*key) for key in keys])
    shop_keys, *shop = load_both(args.features, "demo")
    shop_kinds = np.array([categories[key.split("/")[0]] for key in shop_keys], object)
    shop_slugs = np.array([key.split("/")[0] for key in shop_keys], object)
    third = np.array([is_held_back("demo", key) for key in shop_keys])
    sold = set(shop_kinds)
    right_kinds = [({k} | ALSO_RIGHT.get(k, set())) & sold for k in kinds]
    is_sold = np.array([k in sold for k in kinds])
    is_other = ~is_sold & np.array([k not in UNCLEAR for k in kinds])
    background = np.flatnonzero(~held & is_other)
    chosen = np.random.default_rng(SEED).permutation(background)[:COHORT]
    args.out.mkdir(parents=True, exist_ok=True)

    for index, model in ((0, "mobilenet-v2"), (1, "centernet")):
        projection = pf.read(args.projections / f"{model}.bin")
        real = projection.apply(np.vstack([sets[name][1 + index] for name in names]).astype(np.float64))
        views = projection.apply(shop[index].astype(np.float64))
        cohort = np.round(real[chosen] * 127).astype(np.int8)
        unit_cohort = pf.unit(cohort.astype(np.float64))

        def likeness(queries):
            return np.sort(queries @ unit_cohort.T, axis=1)[:, -NEAREST:].mean(1)

        asked = np.flatnonzero(held & (is_sold | is_other))
        cosines = real[asked] @ views.T
        best = cosines.max(1)
        nearest = shop_kinds[cosines.argmax(1)]
        right = np.array([n in right_kinds[i] for n, i in zip(nearest, asked)])
        in_shop = is_sold[asked]
        right &= in_shop
        x = np.stack([best, likeness(real[asked])], 1)
        weight = np.where(in_shop, 0.5 / in_shop.sum(), 0.5 / (~in_shop).sum()) * len(asked)

        folds = np.array([hashlib.sha256("/".join(keys[i]).encode()).digest()[1] % 5 for i in asked])
        crossed = np.zeros(len(asked))
        alone = np.zeros(len(asked))
        for fold in range(5):
            train, test = folds != fold, folds == fold
            crossed[test] = score(logistic(x[train], right[train], weight[train]), x[test])
            alone[test] = score(logistic(x[train, :1], right[train], weight[train]), x[test, :1])
        w = logistic(x, right, weight)
        similar, very = 0.5, max(0.8, least_threshold(crossed[in_shop], right[in_shop], 0.95))

        # The same product: a third view against the first two of every product.
        pairs = views[third] @ views[~third].T
        top = pairs.argmax(1)
        same_right = shop_slugs[~third][top] == shop_slugs[third]
        same, precision = next(
            (t, p) for p in (0.95, 0.9, 0.85, 0.8, 0) if (t := least_threshold(pairs.max(1), same_right, p)) < 1
        )
        # And rarely a photo of another thing: photographed things are no products of the demo shop.
        same = max(same, float(np.quantile(best, 0.995)))

        def auc(values):
            ranks = values.argsort().argsort()
            n = right.sum()
            return float((ranks[right].sum() - n * (n - 1) / 2) / n / (~right).sum())

        by_kind = {}
        for kind in sorted(set(kinds[asked][in_shop])):
            one = kinds[asked] == kind
            by_kind[kind] = {"photos": int(one.sum()), "answered": round(float((crossed[one] >= similar).mean()), 3)}
        for group in ("clothing", "grocery", "caltech"):
            one = ~in_shop & np.array([k.startswith(group + "/") for k in kinds[asked]])
            by_kind[f"not sold: {group}"] = {"photos": int(one.sum()), "answered": round(float((crossed[one] >= similar).mean()), 3)}
        measured = {
            "soldPhotos": int(in_shop.sum()),
            "otherPhotos": int((~in_shop).sum()),
            "aucWithCohort": round(auc(crossed), 4),
            "aucCosineAlone": round(auc(alone), 4),
            "similar": {
                "precisionOfSold": round(float(right[in_shop & (crossed >= similar)].mean()), 4),
                "soldAnswered": round(float((crossed[in_shop] >= similar).mean()), 4),
                "otherAnswered": round(float((crossed[~in_shop] >= similar).mean()), 4),
            },
            "verySimilar": {
                "precisionOfSold": round(float(right[in_shop & (crossed >= very)].mean()), 4),
                "soldAnswered": round(float((crossed[in_shop] >= very).mean()), 4),
                "otherAnswered": round(float((crossed[~in_shop] >= very).mean()), 4),
            },
            "same": {
                "thirdViews": int(third.sum()),
                "aimed": precision,
                "precision": round(float(same_right[pairs.max(1) >= same].mean()), 4),
                "photosCalledSame": round(float((best >= same).mean()), 4),
                "found": round(float((pairs.max(1) >= same).mean()), 4),
            },
            "byKind": by_kind,
        }
        calibration = {
            "modelId": f"{model}-p256",
            "bias": round(float(w[0]), 5),
            "cosine": round(float(w[1]), 5),
            "background": round(float(w[2]), 5),
            "usualBackground": round(float(np.median(x[:, 1])), 5),
            "nearest": NEAREST,
            "similarScore": similar,
            "verySimilarScore": round(very, 4),
            "sameCosine": round(same, 4),
            "dimension": 256,
            "cohort": base64.b64encode(cohort.tobytes()).decode(),
            "projectionSha256": hashlib.sha256((args.projections / f"{model}.bin").read_bytes()).hexdigest(),
            "measured": measured,
        }
        (args.out / f"{model}.json").write_text(json.dumps(calibration, indent=2) + "\n")
        print(model, {k: calibration[k] for k in ("bias", "cosine", "background", "verySimilarScore", "sameCosine")})
        print(json.dumps(measured, indent=1))


if __name__ == "__main__":
    main()
