"""Fits the projections that ship, and measures them on photos and kinds they did not see.

    python3 training/fit.py --features data/features --out lib/embedding/projections

Reads what training/extract-features.mts and scripts/embed-demo.mts wrote. Needs numpy. Deterministic: the same
features give the same bytes.

A projection has two parts (lib/embedding/projection.ts):
  the direction: the first 256 principal directions of the feature with the differences inside kinds held down
      (partial within-kind whitening). CenterNet's pooled layers (signed square root, standardised) are joined by what
      a ridge regression makes of MobileNet V2's direction of the same photo;
  the kinds: one ridge regression each, is this a photo of that kind or not. What passes EVIDENCE adds that kind's
      code to the direction. Codes are the orthonormal vectors nearest to the kinds' mean directions.
A photographed chair and a rendered chair are one kind, so that photos find the demo's renders.
"""

import argparse
import hashlib
import json
import pathlib

import numpy as np

import projection_file as pf
from metrics import retrieval

MOBILENET, CENTERNET, OUTPUTS = 1280, 4784, 256
RIDGE = {"mobilenet-v2": 0.3, "centernet": 0.1}
WITHIN = {"mobilenet-v2": 0.3, "centernet": 0.15}
EVIDENCE = {"mobilenet-v2": 0.25, "centernet": 0.295}
STRENGTH = 1.75
TAUGHT, SUBSPACE = 0.8, 1024
SEED = 20261122
EVALUATED = {"caltech101_products", "clothing_train", "grocery", "demo"}


def is_held_back(name, key):
    """A fifth of the photos of the evaluated sets, by a hash of their names: never fitted on, also by what ships.

    bench/relevance.mts applies the same rule. Demo products are held back by photo 3, their third view.
    """
    if name not in EVALUATED:
        return False
    if name == "demo":
        return key.endswith("/3.webp")
    return hashlib.sha256(f"{name}/{key}".encode()).digest()[0] < 51


def load(folder, name, model, length):
    keys = (folder / f"{name}.{model}.keys").read_text().split("\n")[:-1]
    rows = np.fromfile(folder / f"{name}.{model}.f32", np.float32)[: len(keys) * length]
    return keys, rows.reshape(-1, length)


def load_both(folder, name):
    """Keys and the features of both models, for the photos that have both."""
    m_keys, m = load(folder, name, "mobilenet-v2", MOBILENET)
    c_keys, c = load(folder, name, "centernet", CENTERNET)
    at = {key: i for i, key in enumerate(m_keys)}
    both = [i for i, key in enumerate(c_keys) if key in at]
    return [c_keys[i] for i in both], m[[at[c_keys[i]] for i in both]], c[both]


# Photographed kinds that the demo shop sells: a photo of a chair and a render of one are one kind, which is what
# teaches the matrix that a drawn chair answers to a photographed one.
CATEGORY_OF = {
    "caltech/chair": "chairs",
    "caltech/windsor_chair": "chairs",
    "caltech/cup": "mugs",
    "caltech/bonsai": "plants",
    "caltech/ewer": "vases",
    "caltech/lamp": "table-lamps",
    "caltech/chandelier": "ceiling-lamps",
    "caltech/watch": "watches",
    "caltech/headphone": "headphones",
    "clothing/hat": "hats",
    "clothing/shoes": "sneakers",
}


def demo_categories(catalogue):
    """Category of each demo product, by slug."""
    return {p["slug"]: p["category"] for p in json.loads(catalogue.read_text())["products"]}


def kind_of(name, key, categories):
    """The kind a photo shows, by its file name; a demo photo's kind is its product's category."""
    if name == "caltech101_products":
        kind = f"caltech/{key.split('/')[0]}"
        return CATEGORY_OF.get(kind, kind)
    if name == "clothing_train":
        kind = f"clothing/{key.split('/')[0]}"
        return CATEGORY_OF.get(kind, kind)
    if name == "grocery":
        return "grocery/" + key.split("/")[-1].rsplit(".", 1)[0].rsplit("_", 1)[0]
    if name == "demo":
        return categories[key.split("/")[0]]
    return None


def principal(rows, count):
    values, vectors = np.linalg.eigh(rows.T @ rows)
    return vectors[:, ::-1][:, :count]


def shown(kinds):
    """Names of the kinds, one column of 0 and 1 each, and a weight a photo: large kinds count, but not by their size."""
    names = sorted(set(kinds))
    columns = np.array([[kind == name for name in names] for kind in kinds], float)
    weight = (columns @ columns.sum(0)) ** -0.5
    return names, columns, weight / weight.mean()


def ridge(x, target, penalty, weight):
    """Weighted ridge regression with an intercept: matrix and bias."""
    root, share = np.sqrt(weight)[:, None], weight / weight.sum()
    x_mean, t_mean = share @ x, share @ target
    a, b = (x - x_mean) * root, (target - t_mean) * root
    if a.shape[1] > len(a):
        matrix = a.T @ np.linalg.solve(a @ a.T + penalty * np.eye(len(a)), b)
    else:
        matrix = np.linalg.solve(a.T @ a + penalty * np.eye(a.shape[1]), a.T @ b)
    return matrix, t_mean - x_mean @ matrix


def within_kinds(v, kinds):
    """Mean scatter of the kinds about their own means; each kind counts the same."""
    names = sorted(set(kinds))
    parts = [(v[kinds == n] - v[kinds == n].mean(0)) / np.sqrt((kinds == n).sum() * len(names)) for n in names]
    apart = np.vstack(parts)
    return apart.T @ apart


def codes(direction, kinds, names):
    """The orthonormal rows nearest to the kinds' mean directions."""
    means = pf.unit(np.vstack([direction[kinds == name].mean(0) for name in names]))
    left, _, right = np.linalg.svd(means, full_matrices=False)
    return left @ right


def held_down(x, kinds, within):
    """A matrix that holds the differences inside kinds down; its rows of x have a mean square length of 1."""
    values, vectors = np.linalg.eigh(within_kinds(x, kinds))
    matrix = vectors / np.sqrt(values + within * values.sum() / 128)
    return matrix / length(x @ matrix)


def length(rows):
    return np.sqrt((rows**2).sum(1).mean())


def turn(rows):
    """The first principal directions, turned at random so that no value is much larger than others in int8."""
    random = np.random.default_rng(SEED).normal(size=(OUTPUTS, OUTPUTS))
    return principal(pf.unit(rows), OUTPUTS) @ np.linalg.qr(random)[0]


def fit_mobilenet(m, kinds):
    """MobileNet V2's projection from the photos it may see."""
    own = "mobilenet-v2"
    even = pf.unit(m)
    mean = even.mean(0)
    v = pf.unit(even - mean)
    down = held_down(v, kinds, WITHIN[own])
    x = v @ down
    directions = turn(x)
    names, columns, weight = shown(kinds)
    ask, bias = ridge(x, columns, RIDGE[own], weight)
    matrix = (down @ np.hstack([directions, ask])).T
    bias = np.concatenate([np.zeros(OUTPUTS), bias - EVIDENCE[own]])
    code = STRENGTH * codes(pf.unit(x @ directions), kinds, names)
    return pf.Projection(False, mean, np.ones(MOBILENET), bias, matrix, code)


def subspace(v, count):
    """The first principal directions of many columns, by iteration on a random start (10 % more, then cut)."""
    q = np.random.default_rng(SEED).normal(size=(v.shape[1], count + count // 10))
    for _ in range(2):
        q = np.linalg.qr(v.T @ (v @ q))[0]
    return q @ principal(v @ q, count)


def fit_centernet(c, target, kinds):
    """CenterNet's projection; `target`: MobileNet V2's directions of the same photos."""
    own = "centernet"
    even = pf.power(c)
    mean, deviation = even.mean(0), even.std(0)
    scale = 1 / (deviation + 1e-4 * deviation.mean())
    v = pf.unit((even - mean) * scale).astype(np.float64)
    names, columns, weight = shown(kinds)
    learned, bias = ridge(v, np.hstack([target, columns]), RIDGE[own], weight)
    taught = v @ learned[:, :OUTPUTS] + bias[:OUTPUTS]
    share = TAUGHT / length(taught)
    base = subspace(v, SUBSPACE)
    down = base @ held_down(v @ base, kinds, WITHIN[own])
    both = np.hstack([v @ down, share * taught])
    directions = turn(both)
    of_own, of_taught = directions[:SUBSPACE], share * directions[SUBSPACE:]
    matrix = np.hstack([down @ of_own + learned[:, :OUTPUTS] @ of_taught, learned[:, OUTPUTS:]]).T
    bias = np.concatenate([bias[:OUTPUTS] @ of_taught, bias[OUTPUTS:] - EVIDENCE[own]])
    code = STRENGTH * codes(pf.unit(both @ directions), kinds, names)
    return pf.Projection(True, mean, scale, bias, matrix, code)


def direction_of(projection, raw):
    """The first part alone."""
    matrix = projection.matrix[:OUTPUTS].astype(np.float64) * projection.row_scale[:OUTPUTS, None]
    return pf.unit(projection.standardise(raw) @ matrix.T + projection.bias[:OUTPUTS])


def measure(vectors, kinds):
    r1, p10, mean_ap = retrieval(vectors, np.array(kinds))
    return {"photos": len(kinds), "r1": round(r1, 4), "p10": round(p10, 4), "map": round(mean_ap, 4)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--features", default="data/features", type=pathlib.Path)
    parser.add_argument("--out", default="lib/embedding/projections", type=pathlib.Path)
    parser.add_argument("--catalogue", default="public/models/demo/catalogue.json", type=pathlib.Path)
    parser.add_argument("--record", default="training/record.json", type=pathlib.Path)
    parser.add_argument("--sets", default="caltech101_products,clothing_train,grocery,demo")
    args = parser.parse_args()
    rng = np.random.default_rng(SEED)

    names = args.sets.split(",")
    categories = demo_categories(args.catalogue)
    sets = {name: load_both(args.features, name) for name in names}
    keys = [(name, key) for name in names for key in sets[name][0]]
    kinds = np.array([kind_of(name, key, categories) for name, key in keys], object)
    m = np.vstack([sets[name][1] for name in names]).astype(np.float64)
    c = np.vstack([sets[name][2] for name in names])
    own = np.array([name for name, _ in keys])
    slugs = np.array([key.split("/")[0] if name == "demo" else "" for name, key in keys], object)

    # Held back: photos by their hash, and for the evaluation ten whole kinds of the Caltech products.
    shared = {*CATEGORY_OF.values()}
    products = sorted({k for n, k in zip(own, kinds) if n == "caltech101_products" and k not in shared})
    held_kinds = set(rng.permutation(products)[:10])
    unseen = np.array([kind in held_kinds for kind in kinds])
    held = np.array([is_held_back(*key) for key in keys])
    train = ~held & ~unseen

    taught = fit_mobilenet(m[train], kinds[train])
    target = direction_of(taught, m)
    bundled = fit_centernet(c[train], target[train], kinds[train])
    powered = pf.power(c)
    spread = powered[train].std(0)
    plain = (powered - powered[train].mean(0)) / (spread + 1e-4 * spread.mean())
    compared = {
        "mobilenet_plain": m,
        "mobilenet_direction": target,
        "mobilenet_projected": taught.apply(m),
        "centernet_plain": plain,
        "centernet_direction": direction_of(bundled, c),
        "centernet_projected": bundled.apply(c),
    }

    results = {}
    parts = {f"held-back photos, {name}": held & ~unseen & (own == name) for name in names if name in EVALUATED}
    parts["kinds never seen, caltech101_products"] = unseen & (own == "caltech101_products")
    for part, chosen in parts.items():
        if chosen.sum() < 20:
            continue
        results[part] = {model: measure(x[chosen], kinds[chosen]) for model, x in compared.items()}
        print(part)
        for model, numbers in results[part].items():
            print(f"   {model:22s} R@1 {numbers['r1']:.3f}  P@10 {numbers['p10']:.3f}  mAP {numbers['map']:.3f}")

    # A held-back photo of a kind that the demo shop sells: is the nearest demo product of that kind?
    shop = own == "demo"
    asked = held & (own != "demo") & np.isin(kinds, sorted(set(kinds[shop])))
    found = {}
    for model, x in compared.items():
        nearest = (pf.unit(x[asked]) @ pf.unit(x[shop & ~held]).T).argmax(1)
        found[model] = round(float((kinds[shop & ~held][nearest] == kinds[asked]).mean()), 4)
    # A demo product's third view: does it find its own product among the first two views of all?
    again = {}
    for model, x in compared.items():
        nearest = (pf.unit(x[shop & held]) @ pf.unit(x[shop & ~held]).T).argmax(1)
        again[model] = round(float((slugs[shop & ~held][nearest] == slugs[shop & held]).mean()), 4)
    print("third view -> its own product", int((shop & held).sum()), again)
    print("photo -> demo product of its kind", int(asked.sum()), found)

    # What ships is fitted the same way with all kinds; the held-back photos stay held back.
    fitted = ~held
    mobilenet = fit_mobilenet(m[fitted], kinds[fitted])
    ship = {
        "mobilenet-v2": mobilenet,
        "centernet": fit_centernet(c[fitted], direction_of(mobilenet, m[fitted]), kinds[fitted]),
    }
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
        "within": WITHIN,
        "evidence": EVIDENCE,
        "strength": STRENGTH,
        "taught": TAUGHT,
        "outputs": OUTPUTS,
        "numpy": np.__version__,
        "photos": {name: len(sets[name][0]) for name in names},
        "photosSha256": hashlib.sha256(listing).hexdigest(),
        "kinds": len(set(kinds[fitted])),
        "heldBackKinds": sorted(held_kinds),
        "evaluation": {
            "trainedOn": int(train.sum()), "results": results,
            "photoFindsDemoKind": {"photos": int(asked.sum()), **found},
            "thirdViewFindsItsProduct": {"photos": int((shop & held).sum()), **again},
        },
        "shipped": {"trainedOn": int(fitted.sum()), "files": written},
    }
    args.record.write_text(json.dumps(record, indent=2) + "\n")


if __name__ == "__main__":
    main()
