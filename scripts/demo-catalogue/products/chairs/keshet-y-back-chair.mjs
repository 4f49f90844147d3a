import { bar, stick } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { cordSeat } from '../../furniture/seat.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const yBack = defineProduct({
  slug: 'keshet-y-back-chair',
  category: 'chairs',
  name: words('Keshet Y-back chair', 'כיסא קשת', 'كرسي كيشيت'),
  description: words(
    'A bent rail carries back and arms on a Y-shaped splat; the seat is 120 m of paper cord.',
    'מסילה מכופפת אחת לגב ולידיים על משענת Y; המושב קלוע מ־120 מ׳ חבל נייר.',
    'عارضة محنيّة واحدة للظهر والذراعين على مسند بشكل Y؛ المقعد منسوج من 120 م من حبل الورق.',
  ),
  priceMinor: 46500,
  massKilograms: 5.2,
  materials: ['oak', 'walnut', 'wood', 'paper'],
  attributes: { style: 'wishbone', seatHeightCentimetres: 45 },
  variants: [variant('oak', 9), variant('walnut', 6, 52500), variant('black-oak', 6)],
  build(kit, key) {
    const { group, part, wood, straw, tube, THREE, extrudeBevel, deform } = kit;
    const frame = wood({ species: key, along: 'y', roughness: 0.48 }, 'wood');
    const cord = straw({ kind: 'straw', colour: '#e0cba0' }, 'cord');
    const parts = [];
    const rail = (t) => {
      const a = Math.PI * (t - 0.5) * 1.06;
      return [0.27 * Math.sin(a), 0.69 + 0.065 * Math.cos(a) ** 2, 0.02 - 0.25 * Math.cos(a)];
    };
    const points = [];
    for (let i = 0; i <= 20; i++) points.push(rail(i / 20));
    parts.push(
      part(
        kit.sweep(points, kit.ellipseSection(0.014, 0.0155, 12), {
          segments: 56,
          up: [0, 1, 0],
          taper: (t) => {
            const e = Math.min(t, 1 - t);
            return [1.0 + 0.25 * Math.exp(-((e - 0.1) ** 2) / 0.006), 1];
          },
          cap: 'round',
        }),
        frame,
      ),
    );
    for (const s of [-1, 1]) {
      parts.push(
        part(
          tube(
            [
              [s * 0.235, 0, 0.235],
              [s * 0.237, 0.25, 0.225],
              [s * 0.236, 0.45, 0.21],
            ],
            (t) => 0.0125 + 0.0065 * t,
            { segments: 8, sides: 14 },
          ),
          frame,
        ),
      );
      parts.push(
        part(
          tube(
            [
              [s * 0.205, 0, -0.245],
              [s * 0.2, 0.2, -0.205],
              [s * 0.205, 0.42, -0.19],
              [s * 0.245, 0.58, -0.12],
              [s * 0.262, 0.69, -0.02],
            ],
            (t) => 0.012 + 0.007 * Math.sin(Math.PI * Math.min(1, t * 1.15)),
            { segments: 24, sides: 14 },
          ),
          frame,
        ),
      );
      parts.push(
        bar(kit, frame, [s * 0.203, 0.425, -0.19], [s * 0.235, 0.43, 0.21], 0.02, 0.034, { radius: 0.008 }),
      );
      parts.push(
        stick(kit, frame, [s * 0.201, 0.3, -0.198], [s * 0.236, 0.3, 0.222], 0.0085, 0.0085, {
          belly: 0.0035,
        }),
      );
    }
    parts.push(bar(kit, frame, [-0.235, 0.43, 0.21], [0.235, 0.43, 0.21], 0.02, 0.036, { radius: 0.008 }));
    parts.push(
      bar(kit, frame, [-0.203, 0.425, -0.19], [0.203, 0.425, -0.19], 0.02, 0.034, { radius: 0.008 }),
    );
    parts.push(
      stick(kit, frame, [-0.236, 0.27, 0.224], [0.236, 0.27, 0.224], 0.0085, 0.0085, { belly: 0.004 }),
    );
    // The Y: two arms that leave a stem.
    const y = new THREE.Shape();
    y.moveTo(-0.026, 0);
    y.bezierCurveTo(-0.026, 0.09, -0.03, 0.12, -0.06, 0.18);
    y.bezierCurveTo(-0.085, 0.235, -0.095, 0.26, -0.098, 0.315);
    y.lineTo(-0.066, 0.325);
    y.bezierCurveTo(-0.062, 0.27, -0.05, 0.235, -0.028, 0.195);
    y.bezierCurveTo(-0.012, 0.165, 0.012, 0.165, 0.028, 0.195);
    y.bezierCurveTo(0.05, 0.235, 0.062, 0.27, 0.066, 0.325);
    y.lineTo(0.098, 0.315);
    y.bezierCurveTo(0.095, 0.26, 0.085, 0.235, 0.06, 0.18);
    y.bezierCurveTo(0.03, 0.12, 0.026, 0.09, 0.026, 0);
    const splat = deform(
      extrudeBevel(y, 0.011, 0.004, { curveSegments: 10 }),
      (v) => {
        const t = v.y / 0.32;
        v.z += -0.055 * t ** 1.3 + 1.6 * v.x * v.x;
      },
      40,
    );
    parts.push(part(splat, frame, { position: [0, 0.425, -0.188] }));
    parts.push(group(cordSeat(kit, cord, 0.43, 0.4, { front: 1.1 }), { position: [0, 0.452, 0.01] }));
    return group(parts);
  },
});
