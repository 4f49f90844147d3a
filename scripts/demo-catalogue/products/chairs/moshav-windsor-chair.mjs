import { stick } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { saddle } from '../../furniture/seat.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const windsor = defineProduct({
  slug: 'moshav-windsor-chair',
  category: 'chairs',
  name: words('Moshav Windsor chair', 'כיסא וינדזור מושב', 'كرسي وندسور موشاف'),
  description: words(
    'Nine spindles, a steam-bent bow and a carved ash seat. Stained or oiled.',
    'תשעה חישוקים, קשת מכופפת באדים ומושב מילה חצוב. צבוע או משומן.',
    'تسعة قضبان وقوس محنيّ بالبخار ومقعد منحوت من الدردار. مصبوغ أو مزيّت.',
  ),
  priceMinor: 24500,
  massKilograms: 5.4,
  materials: ['ash', 'wood'],
  attributes: { style: 'Windsor', seatHeightCentimetres: 45 },
  variants: [variant('black', 12), variant('ash', 10), variant('forest', 6)],
  build(kit, key) {
    const { group, part, wood, lacquer, tube } = kit;
    const finish =
      key === 'ash'
        ? wood({ species: 'ash', along: 'z' }, 'wood')
        : lacquer({ colour: tone(key), roughness: 0.42 }, 'wood');
    const parts = [
      part(saddle(kit, 0.44, 0.42, 0.042, { n: 2.7, hollow: 0.016 }), finish, { position: [0, 0.455, 0] }),
    ];
    const arch = (t) => {
      const a = Math.PI * t;
      const x = -0.168 * Math.cos(a) * (1 + 0.12 * Math.sin(a) ** 2);
      const h = Math.sin(a) ** 0.62;
      return [x, 0.44 + 0.5 * h, -0.13 - 0.155 * h ** 0.8];
    };
    const points = [];
    for (let i = 0; i <= 20; i++) points.push(arch(i / 20));
    parts.push(part(tube(points, 0.0115, { segments: 56, sides: 10, cap: 'flat' }), finish));
    for (let i = 0; i < 9; i++) {
      const u = (i - 4) / 4;
      const x = u * 0.135;
      const t = Math.acos(Math.max(-1, Math.min(1, -u * 0.88))) / Math.PI;
      const top = arch(t);
      parts.push(
        stick(kit, finish, [x * 0.96, 0.44, -0.158 + 0.02 * u * u], top, 0.0075, 0.0055, {
          belly: 0.0025,
          sides: 9,
        }),
      );
    }
    const leg = (x, z, sx, sz) => {
      const foot = [x + sx * 0.075, 0.003, z + sz * 0.08];
      const head = [x, 0.43, z];
      const at = (t) => foot.map((f, k) => f + (head[k] - f) * t);
      const shape = (t) =>
        0.0125 +
        0.006 * Math.exp(-(((t - 0.42) / 0.2) ** 2)) +
        0.0045 * Math.exp(-(((t - 0.78) / 0.11) ** 2)) -
        0.003 * Math.exp(-(((t - 0.64) / 0.03) ** 2));
      parts.push(
        part(
          kit.sweep([foot, head], kit.circleSection(1, 14), { taper: shape, segments: 24, cap: 'flat' }),
          finish,
        ),
      );
      return at;
    };
    const fl = leg(-0.145, 0.135, -1, 0.6);
    const fr = leg(0.145, 0.135, 1, 0.6);
    const bl = leg(-0.135, -0.13, -1, -1.1);
    const br = leg(0.135, -0.13, 1, -1.1);
    const spans = [
      [fl(0.4), bl(0.4)],
      [fr(0.4), br(0.4)],
    ];
    for (const [a, b] of spans) parts.push(stick(kit, finish, a, b, 0.008, 0.008, { belly: 0.006 }));
    const mid = spans.map(([a, b]) => a.map((v, k) => (v + b[k]) / 2));
    parts.push(stick(kit, finish, mid[0], mid[1], 0.008, 0.008, { belly: 0.006 }));
    return group(parts, { position: [0, 0, 0.04] });
  },
});
