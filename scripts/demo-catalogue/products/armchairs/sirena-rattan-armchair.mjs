import { stick } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const rattan = defineProduct({
  slug: 'sirena-rattan-armchair',
  category: 'armchairs',
  name: words('Sirena rattan armchair', 'כורסת ראטן סירנה', 'كرسي سيرينا من الروطان'),
  description: words(
    'A hand-bent rattan basket with a wide round back and a cotton seat pad. For indoors and dry balconies.',
    'סל ראטן מכופף ביד עם גב עגול ורחב וכרית כותנה. לפנים הבית ולמרפסת יבשה.',
    'سلّة من الروطان محنيّة يدويًا بظهر مستدير عريض ووسادة قطن. للداخل والشرفات الجافة.',
  ),
  priceMinor: 42000,
  massKilograms: 7.5,
  materials: ['rattan', 'cotton'],
  attributes: { seats: 1, upholstery: 'cotton', style: 'rattan' },
  variants: [variant('cream', 8), variant('sage', 6), variant('rust', 4)],
  build(kit, key) {
    const { part, group, fabric, wood, tube, boxCushion, torus, deform, lathe } = kit;
    const cane = wood({ species: 'bamboo', stain: '#d6a768', roughness: 0.48 }, 'rattan');
    const cloth = fabric({ kind: 'cotton', colour: tone(key) }, 'cushion');
    const parts = [];
    // Rim: from the left front over the back to the right front.
    const rim = (t, spread, lift) => {
      const a = Math.PI * (t - 0.5) * 1.34;
      const h = Math.max(0, Math.cos(a * 0.75)) ** 1.5;
      return [
        Math.sin(a) * (0.37 * spread),
        0.5 + 0.42 * h * lift,
        0.06 - Math.cos(a) * (0.36 * spread) - 0.06 * h,
      ];
    };
    const loop = (spread, lift, radius) => {
      const points = [];
      for (let i = 0; i <= 26; i++) points.push(rim(i / 26, spread, lift));
      return part(tube(points, radius, { segments: 60, sides: 9 }), cane);
    };
    parts.push(loop(1, 1, 0.014), loop(0.955, 0.955, 0.009));
    const seatY = 0.385;
    const ring = (radius, y, thickness) =>
      part(torus(radius, thickness, { segments: 48, sides: 9 }), cane, { position: [0, y, 0] });
    parts.push(ring(0.3, seatY, 0.026), ring(0.25, 0.2, 0.018), ring(0.3, seatY - 0.03, 0.014));
    for (let i = 0; i <= 26; i++) {
      const t = i / 26;
      const top = rim(t, 0.98, 0.98);
      const a = Math.PI * (t - 0.5) * 1.34;
      const foot = [Math.sin(a) * 0.3, seatY, -Math.cos(a) * 0.3];
      const middle = [
        (top[0] * 1.1 + foot[0]) / 2.05,
        (top[1] + foot[1]) / 2,
        (top[2] * 1.08 + foot[2]) / 2.04,
      ];
      parts.push(part(tube([foot, middle, top], 0.0056, { segments: 7, sides: 6, cap: 'flat' }), cane));
    }
    for (const level of [0.35, 0.62]) {
      const points = [];
      for (let i = 0; i <= 26; i++) {
        const t = i / 26;
        const top = rim(t, 0.98, 0.98);
        const a = Math.PI * (t - 0.5) * 1.34;
        const foot = [Math.sin(a) * 0.3, seatY, -Math.cos(a) * 0.3];
        points.push(foot.map((f, k) => f + (top[k] - f) * level + (k === 1 ? 0 : (f + top[k]) * 0.018)));
      }
      parts.push(part(tube(points, 0.0062, { segments: 50, sides: 6 }), cane));
    }
    for (const s of [-1, 1]) {
      parts.push(
        part(
          tube([rim(s < 0 ? 0 : 1, 1, 1), [s * 0.34, 0.42, 0.22], [s * 0.235, seatY - 0.01, 0.2]], 0.013, {
            segments: 16,
            sides: 9,
          }),
          cane,
        ),
      );
      for (const z of [-0.2, 0.2])
        parts.push(stick(kit, cane, [s * 0.265, 0, z * 1.28], [s * 0.215, seatY, z], 0.014, 0.014));
    }
    for (let i = 0; i < 4; i++) {
      const a = (i * Math.PI) / 2 + Math.PI / 4;
      const b = a + Math.PI / 2;
      parts.push(
        part(
          tube(
            [
              [Math.cos(a) * 0.29, 0.06, Math.sin(a) * 0.29],
              [Math.cos((a + b) / 2) * 0.2, 0.33, Math.sin((a + b) / 2) * 0.2],
              [Math.cos(b) * 0.29, 0.06, Math.sin(b) * 0.29],
            ],
            0.008,
            { segments: 14, sides: 7 },
          ),
          cane,
        ),
      );
    }
    parts.push(
      part(
        lathe(
          [
            [0, 0],
            [0.29, 0],
            [0.29, 0.012],
            [0, 0.012],
          ],
          { segments: 40 },
        ),
        cane,
        { position: [0, seatY - 0.008, 0] },
      ),
    );
    const pad = deform(
      lathe(
        [
          [0, -0.035],
          [0.26, -0.035],
          [0.29, 0],
          [0.26, 0.035],
          [0.1, 0.045],
          [0, 0.045],
        ],
        { segments: 44, bevel: 0.02 },
      ),
      (v) => {
        if (v.z < 0) v.z *= 0.97;
      },
      60,
    );
    parts.push(part(pad, cloth, { position: [0, seatY + 0.045, 0.005] }));
    parts.push(
      part(boxCushion(0.4, 0.1, 0.3, { radius: 0.045, crown: 0.03, sag: 0 }), cloth, {
        position: [0, 0.62, -0.25],
        rotation: [Math.PI / 2 - 0.28, 0, 0],
      }),
    );
    return group(parts, { position: [0, 0, 0.06] });
  },
});
