import { stick, surface } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { uPath } from '../../furniture/u-path.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const channel = defineProduct({
  slug: 'odeon-channel-sofa',
  category: 'sofas',
  name: words('Odeon channel sofa', 'ספת אודיאון', 'أريكة أوديون'),
  description: words(
    'Vertical channels in cotton velvet wrap back and arms in one shell, lifted on brass legs.',
    'תעלות אנכיות בקטיפת כותנה עוטפות גב וצדדים בקליפה אחת, על רגלי פליז.',
    'أخاديد عمودية من مخمل القطن تلفّ الظهر والجانبين في قوقعة واحدة، على أرجل نحاسية.',
  ),
  priceMinor: 198000,
  massKilograms: 52,
  materials: ['velvet', 'cotton', 'brass', 'metal'],
  attributes: { seats: 2, upholstery: 'velvet', style: 'art deco' },
  variants: [variant('forest', 4), variant('burgundy', 4), variant('navy', 3)],
  build(kit, key) {
    const { part, group, boxCushion, fabric, metal } = kit;
    const cloth = fabric({ kind: 'velvet', colour: tone(key) }, 'upholstery');
    const brass = metal({ kind: 'brass', finish: 'satin' }, 'legs');
    const path = uPath(1.62, 0.74, 0.36);
    const channels = 30;
    const rise = (s) => 0.6 + 0.2 * Math.sin(Math.PI * Math.min(1, Math.max(0, (s - 0.08) / 0.84))) ** 1.2;
    // Profile: inside from the seat up, over a round top, down outside.
    const steps = 22;
    const profile = (s, v) => {
      const top = rise(s);
      const r = 0.058;
      if (v < 0.4) return [-r - 0.02 + 0.05 * (v / 0.4), 0.2 + (top - r - 0.2) * (v / 0.4), 1];
      if (v < 0.64) {
        const a = Math.PI - ((v - 0.4) / 0.24) * Math.PI;
        return [0.03 + r * Math.cos(a), top - r + r * Math.sin(a), 1];
      }
      const t = (v - 0.64) / 0.36;
      return [0.03 + r - 0.03 * t, top - r - (top - r - 0.16) * t, 0.55];
    };
    const shell = surface(
      kit,
      channels * 6,
      steps,
      (u, v) => {
        const on = path.at(u);
        const [out, y, amount] = profile(u, v);
        const c = Math.abs(Math.sin(Math.PI * u * channels)) ** 0.55;
        const pad = 0.02 * amount * (c - 0.5);
        const inner = v < 0.5 ? -1 : 1;
        const o = out + inner * pad;
        return [on.x + on.n[0] * o, y + (v > 0.4 && v < 0.64 ? pad : 0), on.z + on.n[1] * o];
      },
      { crease: 70 },
    );
    const parts = [part(shell, cloth)];
    for (const s of [0, 1]) {
      const outline = [];
      for (let i = 0; i <= steps; i++) {
        const [o, y] = profile(s, i / steps);
        outline.push(new kit.THREE.Vector2((s ? 1 : -1) * (0.81 + o), y));
      }
      parts.push(
        part(kit.extrudeBevel(new kit.THREE.Shape(outline), 0.03, 0.01, { crease: 50 }), cloth, {
          position: [0, 0, 0.365],
        }),
      );
    }
    const seat = (w, h, d, y, seed, options) =>
      part(boxCushion(w, h, d, { seed, ...options }), cloth, { position: [0, y, 0.045] });
    parts.push(seat(1.58, 0.16, 0.72, 0.235, 3, { crown: 0, sag: 0, bulge: 0.01 }));
    parts.push(
      part(
        boxCushion(1.5, 0.15, 0.68, {
          radius: 0.05,
          crown: 0.035,
          sag: 0.01,
          piping: 0.004,
          seed: 6,
          divisions: [16, 3, 8],
        }),
        cloth,
        { position: [0, 0.38, 0.06] },
      ),
    );
    for (const s of [-1, 1])
      for (const z of [-0.26, 0.3])
        parts.push(
          stick(kit, brass, [s * 0.74, 0.008, z * 1.08], [s * 0.7, 0.17, z], 0.008, 0.014, {
            cap: 'round',
            sides: 14,
          }),
        );
    return group(parts);
  },
});
