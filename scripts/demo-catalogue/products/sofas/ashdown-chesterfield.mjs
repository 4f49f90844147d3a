import { surface, tuft } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { uPath } from '../../furniture/u-path.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const chesterfield = defineProduct({
  slug: 'ashdown-chesterfield',
  category: 'sofas',
  name: words('Ashdown chesterfield', 'ספת צ׳סטרפילד אשדאון', 'أريكة تشسترفيلد أشداون'),
  description: words(
    'Deep-buttoned back and rolled arms in one line, in full-grain leather, on turned feet. Seats three.',
    'גב וידיות מגולגלות בקו אחד עם כפתורים עמוקים, בעור מלא, על רגליים חרוטות. לשלושה.',
    'ظهر وذراعان ملفوفان بخط واحد وأزرار غائرة، من الجلد الطبيعي، على أرجل مخروطة. تتّسع لثلاثة.',
  ),
  priceMinor: 289000,
  massKilograms: 81,
  materials: ['leather', 'wood'],
  attributes: { seats: 3, upholstery: 'leather', style: 'chesterfield' },
  variants: [variant('cognac', 3), variant('espresso', 2), variant('forest', 2)],
  build(kit, key) {
    const { part, group, roundedBox, boxCushion, leather, wood, metal, lathe, sphere } = kit;
    const hide = leather({ colour: tone(key) }, 'upholstery');
    const dark = wood({ species: 'walnut', stain: '#8a7668' }, 'feet');
    const nails = metal({ kind: 'bronze', finish: 'satin' }, 'nails');
    const path = uPath(2.0, 0.82, 0.14);
    const across = 0.155;
    const columns = Math.round(path.total / across);
    const roll = 0.105;
    const top = 0.7;
    // Profile from the seat up the inner face, over the roll and down to the base: [outwards, y, is it padded].
    const profile = [];
    for (let i = 0; i <= 10; i++)
      profile.push([-0.07 + 0.045 * (i / 10) ** 1.6, 0.34 + ((top - 0.06 - 0.34) * i) / 10, 1]);
    for (let i = 1; i <= 14; i++) {
      const a = Math.PI - (i / 14) * Math.PI * 1.42;
      profile.push([0.08 + roll * Math.cos(a), top - 0.05 + roll * Math.sin(a), Math.max(0, 1 - i / 8)]);
    }
    for (let i = 1; i <= 4; i++)
      profile.push([0.06 - 0.01 * i * 0.2, top - 0.15 - ((top - 0.15 - 0.16) * i) / 4, 0]);
    let arc = 0;
    const measured = profile.map((p, i) => {
      if (i) arc += Math.hypot(p[0] - profile[i - 1][0], p[1] - profile[i - 1][1]);
      return { p, arc };
    });
    const place = (s, row) => {
      const { p } = row;
      const on = path.at(s);
      const a = row.arc / 0.15;
      const ends = Math.min(1, Math.min(s, 1 - s) / 0.035);
      const pad = ends * p[2] * 0.034 * tuft(((s * columns) / 2) * 1, a / 1);
      const out = p[0] - pad;
      return [on.x + on.n[0] * out, p[1] + (p[1] > top - 0.02 ? pad * 0.8 : 0), on.z + on.n[1] * out];
    };
    const shell = surface(kit, columns * 4, measured.length - 1, (u, v) =>
      place(u, measured[Math.round(v * (measured.length - 1))]),
    );
    const parts = [part(shell, hide)];
    // Buttons where the folds meet.
    for (let r = 0; r < 5; r++)
      for (let c = 0; c <= columns; c++) {
        const s = (2 * (c / 2 + (r % 2) * 0.5)) / columns;
        const want = (r * 0.5 + 0.5) * 0.15;
        const row = measured.reduce((best, m) =>
          Math.abs(m.arc - want) < Math.abs(best.arc - want) ? m : best,
        );
        if (s > 0.995 || s < 0.005 || c % 2) continue;
        const [x, y, z] = place(s, row);
        parts.push(part(sphere(0.0095, 8), hide, { position: [x, y, z], scale: [1, 1, 1] }));
      }
    // Arm fronts: a scroll disc with nails.
    for (const s of [-1, 1]) {
      const face = profile.map(([o, y]) => [s * (1.0 + o), y]);
      const shape = new kit.THREE.Shape(
        [...face, [s * 0.93, 0.16]].map(([x, y]) => new kit.THREE.Vector2(x, y)),
      );
      parts.push(
        part(kit.extrudeBevel(shape, 0.03, 0.008, { crease: 50 }), hide, { position: [0, 0, 0.405] }),
      );
      for (let i = 10; i < profile.length - 4; i += 1) {
        const [o, y] = profile[i];
        parts.push(
          part(sphere(0.0048, 8), nails, {
            position: [s * (1.0 + 0.08 + (o - 0.08) * 0.86), top - 0.05 + (y - top + 0.05) * 0.86, 0.421],
          }),
        );
      }
      for (const z of [-0.33, 0.34])
        parts.push(
          part(
            lathe(
              [
                [0, 0],
                [0.024, 0],
                [0.03, 0.012],
                [0.022, 0.03],
                [0.042, 0.075],
                [0.036, 0.1],
                [0, 0.1],
              ],
              { segments: 24, bevel: 0.003 },
            ),
            dark,
            { position: [s * 0.96, 0, z] },
          ),
        );
    }
    parts.push(part(roundedBox(2.0, 0.24, 0.78, 0.02, 3), hide, { position: [0, 0.21, 0.0] }));
    for (const i of [-1, 0, 1])
      parts.push(
        part(
          boxCushion(0.612, 0.15, 0.68, {
            crown: 0.03,
            sag: 0.01,
            radius: 0.045,
            seed: i + 5,
            divisions: [8, 3, 8],
          }),
          hide,
          { position: [i * 0.614, 0.41, 0.07] },
        ),
      );
    return group(parts);
  },
});
