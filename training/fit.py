"""Fits the projections that ship, and measures them on photos and kinds they did not see.

    python3 training/fit.py --features data/features --out lib/embedding/projections

Reads what training/extract-features.mts wrote. Needs numpy. Deterministic: fixed seed, no sampling after it.

MobileNet V2: unit length, centred, unit length, first 256 principal directions (no whitening: it lost at every
strength, see training/README.md).

CenterNet: signed square root and standardisation of eight pooled layers, unit length, then ONE ridge regression
towards (a) MobileNet V2's projected feature of the same photo and (b) indicators of the photo's kind, and the
first 256 principal directions of both together. (a) needs no labels and carries over to kinds that were never
seen; (b) sharpens the kinds that were.
"""

import argparse
import hashlib
import json
import pathlib

import numpy as np

import projection_file as pf
from metrics import retrieval

MOBILENET, CENTERNET, OUTPUTS = 1280, 5584, 256
RIDGE, INDICATORS = 0.3, 5.0
SEED = 20261122


def load(folder, name, model, length):
    keys = (folder / f"{name}.{model}.keys").read_text().split("\n")[:-1]
    rows = np.fromfile(folder / f"{name}.{model}.f32", np.float32)[: len(keys) * length]
    return keys, rows.reshape(-1, length)


def load_both(folder, name):
    """Keys and the features of both models, for the photos that have both."""
    m_keys, m = load(folder, name, "mobilenet", MOBILENET)
    c_keys, c = load(folder, name, "centernet", CENTERNET)
    at = {key: i for i, key in enumerate(m_keys)}
    both = [i for i, key in enumerate(c_keys) if key in at]
    return [c_keys[i] for i in both], m[[at[c_keys[i]] for i in both]], c[both]


def kind_of(name, key):
    """The kind a photo shows, by its file name; `demo` photos are kinds by product."""
    if name == "ext-caltech":
        return f"caltech/{key.split('/')[1]}"
    if name == "caltech101_products":
        return f"caltech/{key.split('/')[0]}"
    if name == "clothing_train":
        return f"clothing/{key.split('/')[0]}"
    if name == "grocery":
        return "grocery/" + key.split("/")[-1].rsplit(".", 1)[0].rsplit("_", 1)[0]
    if name == "demo":
        return f"demo/{key.split('/')[0]}"
    return None


def principal(rows, count):
    values, vectors = np.linalg.eigh(rows.T @ rows)
    return vectors[:, ::-1][:, :count]


def fit_mobilenet(m):
    """-> mean, scale, matrix [256, 1280]"""
    unit = pf.unit(m)
    mean = unit.mean(0)
    return mean, np.ones(MOBILENET), principal(pf.unit(unit - mean), OUTPUTS).T


def fit_centernet(c, target, kinds):
    """-> mean, scale, matrix [256, 5584]; `target` is what MobileNet V2's projection says of the same photos."""
    powered = pf.power(c)
    mean = powered.mean(0)
    deviation = powered.std(0)
    scale = 1 / (deviation + 1e-4 * deviation.mean())
    v = pf.unit((powered - mean) * scale)
    labelled = sorted({k for k in kinds if k})
    indicators = np.array([[k == name for name in labelled] for k in kinds], float)
    indicators /= np.sqrt(np.maximum(indicators.sum(0), 1))
    indicators -= indicators.mean(0)
    wanted = np.hstack([target, INDICATORS * indicators])
    values, vectors = np.linalg.eigh((v @ v.T).astype(np.float64))
    solved = vectors @ ((vectors.T @ wanted) / (values + RIDGE)[:, None])
    weights = v.T @ solved
    made = v @ weights
    return mean, scale, (weights @ principal(made, OUTPUTS)).T


def measure(vectors, kinds):
    r1, p10, mean_ap = retrieval(vectors, np.array(kinds))
    return {"photos": len(kinds), "r1": round(r1, 4), "p10": round(p10, 4), "map": round(mean_ap, 4)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--features", default="data/features", type=pathlib.Path)
    parser.add_argument("--out", default="lib/embedding/projections", type=pathlib.Path)
    parser.add_argument("--record", default="training/record.json", type=pathlib.Path)
    parser.add_argument("--sets", default="caltech101_products,ext-caltech,clothing_train,grocery,demo")
    args = parser.parse_args()
    rng = np.random.default_rng(SEED)

    names = args.sets.split(",")
    sets = {name: load_both(args.features, name) for name in names}
    keys = [(name, key) for name in names for key in sets[name][0]]
    kinds = np.array([kind_of(name, key) for name, key in keys], object)
    m = np.vstack([sets[name][1] for name in names]).astype(np.float64)
    c = np.vstack([sets[name][2] for name in names]).astype(np.float64)

    # Held back: whole kinds (10 of the Caltech products), and a third of the photos of every other kind.
    products = sorted({kind for (name, _), kind in zip(keys, kinds) if name == "caltech101_products"})
    held_kinds = set(rng.permutation(products)[:10])
    unseen = np.array([kind in held_kinds for kind in kinds])
    held = (rng.random(len(kinds)) < 1 / 3) & ~unseen
    evaluated = {"caltech101_products", "clothing_train", "grocery", "demo"}
    can_test = np.array([name in evaluated for name, _ in keys])
    held &= can_test
    train = ~held & ~unseen

    mean, scale, matrix = fit_mobilenet(m[train])
    files = {"mobilenet-v2": pf.Projection(1, mean, scale, np.zeros(OUTPUTS), matrix)}
    target = files["mobilenet-v2"].apply(m)
    mean, scale, matrix = fit_centernet(c[train], target[train], kinds[train])
    files["centernet"] = pf.Projection(0.5, mean, scale, np.zeros(OUTPUTS), matrix)
    bundled = files["centernet"].apply(c)
    powered = pf.power(c)
    spread = powered[train].std(0)
    plain = (powered - powered[train].mean(0)) / (spread + 1e-4 * spread.mean())

    results = {}
    own = np.array([name for name, _ in keys])
    parts = {f"held-back photos, {name}": held & (own == name) for name in names if name in evaluated}
    parts["kinds never seen, caltech101_products"] = unseen & (own == "caltech101_products")
    for part, chosen in parts.items():
        if chosen.sum() < 20:
            continue
        results[part] = {
            "mobilenet_plain": measure(m[chosen], kinds[chosen]),
            "mobilenet_projected": measure(target[chosen], kinds[chosen]),
            "centernet_plain": measure(plain[chosen], kinds[chosen]),
            "centernet_projected": measure(bundled[chosen], kinds[chosen]),
        }
        print(part)
        for model, numbers in results[part].items():
            print(f"   {model:22s} R@1 {numbers['r1']:.3f}  P@10 {numbers['p10']:.3f}  mAP {numbers['map']:.3f}")

    # What ships is fitted the same way on everything, held-back photos and kinds included.
    mean, scale, matrix = fit_mobilenet(m)
    ship = {"mobilenet-v2": pf.Projection(1, mean, scale, np.zeros(OUTPUTS), matrix)}
    mean, scale, matrix = fit_centernet(c, ship["mobilenet-v2"].apply(m), kinds)
    ship["centernet"] = pf.Projection(0.5, mean, scale, np.zeros(OUTPUTS), matrix)
    written = {}
    for kind, projection in ship.items():
        file = args.out / f"{kind}.bin"
        projection.write(file)
        data = file.read_bytes()
        written[kind] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}

    listing = "\n".join(f"{name} {key}" for name, key in keys).encode()
    record = {
        "command": "python3 training/fit.py",
        "seed": SEED,
        "ridge": RIDGE,
        "indicators": INDICATORS,
        "outputs": OUTPUTS,
        "numpy": np.__version__,
        "photos": {name: len(sets[name][0]) for name in names},
        "photosSha256": hashlib.sha256(listing).hexdigest(),
        "kinds": len(set(kinds)),
        "heldBackKinds": sorted(held_kinds),
        "evaluation": {"trainedOn": int(train.sum()), "results": results},
        "shipped": {"trainedOn": len(keys), "files": written},
    }
    args.record.write_text(json.dumps(record, indent=2) + "\n")


if __name__ == "__main__":
    main()
