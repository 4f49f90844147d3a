"""Fits the projections that ship, and measures them on photos and kinds they did not see.

    python3 training/fit.py --features data/features --out lib/embedding/projections

Reads what training/extract-features.mts wrote. Needs numpy. Deterministic: fixed seed, no sampling after it.

Both models are taught the same way: even the raw feature out (MobileNet V2: unit length, centred; CenterNet's eight
pooled layers: signed square root, standardised), unit length, then ONE ridge regression towards
  (a) the first 256 principal directions of MobileNet V2's feature of the same photo: needs no labels and carries
      over to kinds that were never seen;
  (b) indicators of the photo's kind: sharpens kinds that were seen. A photographed chair and a rendered chair are
      one kind, so that photos find the demo's renders;
  (c) weaker indicators of the demo product: keeps the views of one product together inside its kind;
and the first 256 principal directions of all that. Whitening lost at every strength (training/README.md).
"""

import argparse
import hashlib
import json
import pathlib

import numpy as np

import projection_file as pf
from metrics import retrieval

MOBILENET, CENTERNET, OUTPUTS = 1280, 5584, 256
RIDGE, KINDS, PRODUCTS = 0.3, 5.0, 2.5
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
    m_keys, m = load(folder, name, "mobilenet", MOBILENET)
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
    if name == "ext-caltech":
        kind = f"caltech/{key.split('/')[1]}"
        return CATEGORY_OF.get(kind, kind)
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


def fit_principal(m):
    """MobileNet V2's own first 256 directions -> Projection."""
    unit = pf.unit(m)
    mean = unit.mean(0)
    matrix = principal(pf.unit(unit - mean), OUTPUTS).T
    return pf.Projection(1, mean, np.ones(MOBILENET), np.zeros(OUTPUTS), matrix)


def indicators(names):
    """One centred column a name, of the same weight whatever its number of photos; '' has none."""
    columns = np.array([[n == name for name in sorted({n for n in names if n})] for n in names], float)
    columns /= np.sqrt(np.maximum(columns.sum(0), 1))
    return columns - columns.mean(0)


def fit_towards(x, exponent, target, kinds, slugs):
    """One ridge regression towards `target` and indicators of kinds and products, then 256 directions."""
    evened = pf.power(x) if exponent == 0.5 else pf.unit(x)
    mean = evened.mean(0)
    if exponent == 0.5:
        deviation = evened.std(0)
        scale = 1 / (deviation + 1e-4 * deviation.mean())
    else:
        scale = np.ones(x.shape[1])
    v = pf.unit((evened - mean) * scale).astype(np.float64)
    wanted = np.hstack([target, KINDS * indicators(kinds), PRODUCTS * indicators(slugs)])
    if v.shape[1] > len(v):
        weights = v.T @ np.linalg.solve(v @ v.T + RIDGE * np.eye(len(v)), wanted)
    else:
        weights = np.linalg.solve(v.T @ v + RIDGE * np.eye(v.shape[1]), v.T @ wanted)
    return pf.Projection(exponent, mean, scale, np.zeros(OUTPUTS), (weights @ principal(v @ weights, OUTPUTS)).T)


def measure(vectors, kinds):
    r1, p10, mean_ap = retrieval(vectors, np.array(kinds))
    return {"photos": len(kinds), "r1": round(r1, 4), "p10": round(p10, 4), "map": round(mean_ap, 4)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--features", default="data/features", type=pathlib.Path)
    parser.add_argument("--out", default="lib/embedding/projections", type=pathlib.Path)
    parser.add_argument("--catalogue", default="public/models/demo/catalogue.json", type=pathlib.Path)
    parser.add_argument("--record", default="training/record.json", type=pathlib.Path)
    parser.add_argument("--sets", default="caltech101_products,ext-caltech,clothing_train,grocery,demo")
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

    own_directions = fit_principal(m[train])
    target = own_directions.apply(m)
    taught = fit_towards(m[train], 1, target[train], kinds[train], slugs[train])
    bundled = fit_towards(c[train], 0.5, target[train], kinds[train], slugs[train])
    powered = pf.power(c)
    spread = powered[train].std(0)
    plain = (powered - powered[train].mean(0)) / (spread + 1e-4 * spread.mean())
    compared = {
        "mobilenet_plain": m,
        "mobilenet_principal": target,
        "mobilenet_projected": taught.apply(m),
        "centernet_plain": plain,
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
    target = fit_principal(m[fitted]).apply(m[fitted])
    ship = {
        "mobilenet-v2": fit_towards(m[fitted], 1, target, kinds[fitted], slugs[fitted]),
        "centernet": fit_towards(c[fitted], 0.5, target, kinds[fitted], slugs[fitted]),
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
        "kindIndicators": KINDS,
        "productIndicators": PRODUCTS,
        "outputs": OUTPUTS,
        "numpy": np.__version__,
        "photos": {name: len(sets[name][0]) for name in names},
        "photosSha256": hashlib.sha256(listing).hexdigest(),
        "kinds": len(set(kinds)),
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
