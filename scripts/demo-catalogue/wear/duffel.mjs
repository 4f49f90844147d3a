import { ease, mix, range, roundedRect, spline, v3 } from '../kit/curves.mjs';
import { skin, sweep } from '../kit/loft.mjs';
import { bent, facing, finer, merged, placed } from '../kit/parts.mjs';
import { cloth } from './bag-bodies.mjs';
import { band, dRing, facingFront, rivet, stitchLine, zip } from './bag-hardware.mjs';

/** The duffel. */

/** A round duffel with a top zip, wrapped handles and end panels. */
export function duffel(o) {
  const { length, r } = o;
  const n = 56;
  const half = length / 2;
  const section = (x, k = 1) =>
    range(n).map((i) => {
      const a = (i / n) * 2 * Math.PI;
      const c = Math.cos(a);
      const s = Math.sin(a);
      const p = v3(
        x,
        Math.sign(c) * Math.abs(c) ** (2 / 2.5) * r * k,
        Math.sign(s) * Math.abs(s) ** (2 / 2.5) * r * 1.04 * k,
      );
      p.y = Math.max(p.y, -r * 0.9) + r * 0.9;
      const soft = 1 - (x / half) ** 6;
      p.y +=
        p.y > r
          ? cloth(v3(p.z, x, 0), 4) * 0.004 * soft -
            0.008 * soft * (p.y / (1.9 * r)) * Math.cos((x / half) * Math.PI) * 0.5
          : 0;
      return p;
    });
  const xs = [
    -1, -0.995, -0.985, -0.965, -0.9, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 0.9, 0.965, 0.985, 0.995, 1,
  ];
  const k = (x) => (Math.abs(x) > 0.96 ? 1 - 0.16 * ((Math.abs(x) - 0.96) / 0.04) ** 2 : 1);
  const body = bent(
    skin(
      xs.map((x) => section(x * half, k(x))),
      { closeRow: true, capStart: true, capEnd: true, flip: true, crease: 55 },
    ),
    (p) => p,
    55,
  );
  const flip = facing(body, v3(0, r, 0));
  const surfaceAt = (x, a, lift) => {
    const row = section(x, 1);
    const f = ((a / (2 * Math.PI)) * n + n) % n;
    const i = Math.floor(f);
    const p = row[i].clone().lerp(row[(i + 1) % n], f - i);
    const normal = v3(0, Math.cos(a), Math.sin(a));
    return p.addScaledVector(normal, lift);
  };
  const leather = [];
  const stitch = [];
  const metal = [];
  for (const s of [-1, 1]) {
    const x = s * length * 0.2;
    for (const side of [-1, 1]) {
      const wrap = range(14).map((i) => surfaceAt(x, side * mix(Math.PI * 0.96, 0.5, i / 13), 0.0026));
      const b = band(wrap, 0.03, 0.003, { up: (_, p) => v3(0, p.y - r * 0.9, p.z).normalize(), n: 44 });
      leather.push(b.body);
      stitch.push(b.stitch);
      const joint = surfaceAt(x, side * 0.62, 0.0056);
      metal.push(
        placed(facingFront(rivet(0.0046)), {
          at: joint.toArray(),
          turn: [side > 0 ? -0.9 : 0.9 - Math.PI, 0, 0],
        }),
      );
    }
  }
  for (const side of [-1, 1]) {
    const a = surfaceAt(-length * 0.2, side * 0.5, 0.004);
    const b = surfaceAt(length * 0.2, side * 0.5, 0.004);
    const top = r * 1.9 + 0.1;
    const path = spline(
      [
        a,
        a.clone().add(v3(0.004, 0.03, -side * 0.004)),
        v3(-length * 0.14, top - 0.024, a.z * 0.72),
        v3(0, top, a.z * 0.62),
        v3(length * 0.14, top - 0.024, b.z * 0.72),
        b.clone().add(v3(-0.004, 0.03, -side * 0.004)),
        b,
      ],
      56,
    );
    leather.push(
      sweep(
        path,
        (t) => {
          const grip = ease(0.3, 0.38, t) * ease(0.3, 0.38, 1 - t);
          return roundedRect(mix(0.028, 0.016, grip), mix(0.0034, 0.013, grip), mix(0.0015, 0.006, grip), 3);
        },
        { up: v3(0, 0.2, side), ends: 'flat', crease: 50 },
      ),
    );
  }
  for (const s of [-1, 1]) {
    const panel = range(4).map((k2) =>
      section(s * (half + 0.0008), [0.78, 0.81, 0.83, 0.835][k2]).map((p) =>
        p
          .clone()
          .setX(s * (half + [0.0026, 0.0024, 0.0014, -0.001][k2]))
          .add(v3(0, r * 0.9 * (1 - [0.78, 0.81, 0.83, 0.835][k2]), 0)),
      ),
    );
    leather.push(facing(skin(panel, { closeRow: true, capStart: true, crease: 50 }), v3(0, r, 0)));
    metal.push(
      placed(dRing(0.032, 0.0036), { at: [s * (half + 0.007), r * 1.42, 0], turn: [0, Math.PI / 2, 0] }),
    );
    leather.push(
      sweep(
        [
          v3(s * (half + 0.003), r * 1.1, 0),
          v3(s * (half + 0.0055), r * 1.28, 0),
          v3(s * (half + 0.008), r * 1.43, 0),
          v3(s * (half + 0.004), r * 1.44, 0),
        ],
        roundedRect(0.026, 0.003, 0.0012, 2),
        { up: v3(s, 0, 0), ends: 'round' },
      ),
    );
  }
  const z = zip(
    range(20).map((i) => surfaceAt(mix(-half * 0.93, half * 0.93, i / 19), 0, 0.0016)),
    v3(0, 1, 0),
    { width: 0.034, pull: 0.16 },
  );
  metal.push(z.metal);
  for (const side of [-1, 1])
    stitch.push(
      stitchLine(
        range(20).map((i) => surfaceAt(mix(-half * 0.93, half * 0.93, i / 19), side * 0.15, 0.0006)),
        v3(0, 1, 0),
      ),
    );
  return [
    { slot: 'main', geometry: flip },
    { slot: 'leather', geometry: finer(merged(leather), 1.5) },
    { slot: 'stitch', geometry: merged(stitch) },
    { slot: 'zip', geometry: z.tape },
    { slot: 'metal', geometry: merged(metal) },
  ].map((part) => ({ ...part, geometry: placed(part.geometry, { at: [0, 0.0042, 0] }) }));
}
