import { stick } from '../../furniture/frame.mjs';
import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const folding = defineProduct({
  slug: 'shuk-tray-table',
  category: 'coffee-tables',
  name: words('Shuk tray table', 'שולחן מגש שוק', 'طاولة صينية شوك'),
  description: words(
    'A hammered tray on folding walnut legs. Lift the tray, fold the stand, and it hides behind a door.',
    'מגש מרוקע על רגלי אגוז מתקפלות. מרימים את המגש, מקפלים את הכן, והוא נעלם מאחורי דלת.',
    'صينية مطروقة على أرجل جوز قابلة للطيّ. ارفع الصينية واطوِ الحامل ليختفي خلف باب.',
  ),
  priceMinor: 29900,
  massKilograms: 6.2,
  materials: ['brass', 'copper', 'metal', 'walnut', 'wood'],
  attributes: { shape: 'round', folds: true, style: 'tray' },
  variants: [variant('brass', 9), variant('steel', 7), variant('black', 6)],
  build(kit, key) {
    const { group, part, metal, wood, lathe, roughen } = kit;
    const sheet =
      key === 'brass'
        ? metal({ kind: 'brass', finish: 'satin' }, 'tray')
        : key === 'steel'
          ? metal({ kind: 'steel', finish: 'satin' }, 'tray')
          : metal({ kind: 'blackened', finish: 'satin' }, 'tray');
    const timber = wood({ species: 'walnut' }, 'legs');
    const pins = metal({ kind: 'brass', finish: 'satin' }, 'pins');
    const rows = [];
    for (let i = 0; i <= 12; i++) rows.push([(0.29 * i) / 12, 0.004, 0]);
    const tray = roughen(
      lathe(
        [
          ...rows.map(([r]) => [r, 0, 0]),
          [0.3, 0.004],
          [0.312, 0.022],
          [0.318, 0.025],
          [0.317, 0.0275],
          [0.309, 0.0255],
          [0.298, 0.0075],
          ...rows.reverse().map(([r]) => [r, 0.0035, 0]),
        ],
        { segments: 84, bevel: 0.001 },
      ),
      0.0009,
      0.028,
      5,
    );
    const parts = [part(tray, sheet, { position: [0, 0.462, 0] })];
    // Six legs: three crossing pairs that turn on pins.
    for (let i = 0; i < 3; i++) {
      const a = (i * 2 * Math.PI) / 3;
      const at = (angle, r, y) => [Math.cos(angle) * r, y, Math.sin(angle) * r];
      const spread = 0.62;
      parts.push(
        stick(kit, timber, at(a - spread, 0.235, 0.004), at(a + spread, 0.225, 0.458), 0.0115, 0.0105, {
          belly: 0.003,
        }),
      );
      parts.push(
        stick(kit, timber, at(a + spread, 0.262, 0.004), at(a - spread, 0.252, 0.458), 0.0115, 0.0105, {
          belly: 0.003,
        }),
      );
      const p = at(a, 0.2, 0.231);
      parts.push(part(kit.capsule(0.0042, 0.05, 10), pins, { position: p, rotation: [0, -a, Math.PI / 2] }));
    }
    return group(parts);
  },
  photos: { hero: { elevation: 20 } },
});
