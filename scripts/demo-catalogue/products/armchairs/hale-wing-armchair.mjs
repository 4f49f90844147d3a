import { stick } from '../../furniture/frame.mjs';
import { tone, variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

const turnedFoot = (kit, material, x, z, height = 0.14) =>
  kit.part(
    kit.lathe(
      [
        [0, 0],
        [0.016, 0],
        [0.02, 0.012],
        [0.014, 0.03],
        [0.026, height * 0.7],
        [0.022, height],
        [0, height],
      ],
      { segments: 20, bevel: 0.003 },
    ),
    material,
    { position: [x, 0, z] },
  );

export const wingback = defineProduct({
  slug: 'hale-wing-armchair',
  category: 'armchairs',
  name: words('Hale wing armchair', 'כורסת כנפיים הייל', 'كرسي هيل المجنّح'),
  description: words(
    'A high back with wings that keep the draught and the noise out. Wool felt, walnut feet.',
    'גב גבוה עם כנפיים ששומרות מרוח ומרעש. לבד צמר, רגלי אגוז.',
    'ظهر عالٍ بجناحين يحجبان الهواء والضجيج. لبّاد صوف وأرجل من الجوز.',
  ),
  priceMinor: 89000,
  massKilograms: 27,
  materials: ['felt', 'wool', 'walnut', 'wood'],
  attributes: { seats: 1, upholstery: 'felt', style: 'wingback' },
  variants: [variant('stone', 5), variant('forest', 4), variant('mustard', 3)],
  build(kit, key) {
    const { part, group, boxCushion, roundedBox, fabric, wood, extrudeBevel, THREE, deform } = kit;
    const cloth = fabric({ kind: 'felt', colour: tone(key) }, 'upholstery');
    const dark = wood({ species: 'walnut' }, 'feet');
    const parts = [];
    const back = deform(
      roundedBox(0.6, 0.86, 0.13, 0.05, 4, { divisions: [6, 8, 1] }),
      (v) => {
        const t = (v.y + 0.43) / 0.86;
        v.z -= 0.12 * t * t;
        if (v.z > -0.14 * t) v.z += 0.025 * (1 - (v.x / 0.3) ** 2) * Math.sin(Math.PI * t);
        v.y -= t > 0.9 ? 0.02 * (v.x / 0.3) ** 2 : 0;
      },
      60,
    );
    parts.push(part(back, cloth, { position: [0, 0.7, -0.25], rotation: [-0.1, 0, 0] }));
    const wing = new THREE.Shape();
    // Side view: x is towards the front, y up.
    wing.moveTo(-0.36, 0.2);
    wing.lineTo(0.33, 0.2);
    wing.bezierCurveTo(0.36, 0.35, 0.37, 0.5, 0.33, 0.575);
    wing.bezierCurveTo(0.3, 0.63, 0.16, 0.6, 0.02, 0.62);
    wing.bezierCurveTo(-0.05, 0.66, 0.0, 0.8, -0.01, 0.93);
    wing.bezierCurveTo(-0.03, 1.05, -0.14, 1.12, -0.27, 1.1);
    wing.bezierCurveTo(-0.42, 1.09, -0.42, 0.9, -0.4, 0.7);
    wing.lineTo(-0.36, 0.2);
    for (const s of [-1, 1]) {
      const g = extrudeBevel(wing, 0.075, 0.032, { segments: 5, curveSegments: 10, crease: 60 });
      const turned = deform(
        g,
        (v) => {
          const flare = Math.max(0, v.y - 0.62);
          v.z += flare * 0.06 + Math.max(0, v.x) * 0.1;
        },
        60,
      );
      parts.push(
        s > 0
          ? part(turned, cloth, {
              position: [0.315, 0, 0],
              rotation: [0, -Math.PI / 2, 0],
              scale: [1, 1, -1],
            })
          : part(turned, cloth, { position: [-0.315, 0, 0], rotation: [0, -Math.PI / 2, 0] }),
      );
      parts.push(turnedFoot(kit, dark, s * 0.3, 0.28, 0.19));
      parts.push(stick(kit, dark, [s * 0.28, 0, -0.42], [s * 0.27, 0.21, -0.3], 0.013, 0.021, { sides: 14 }));
    }
    parts.push(part(roundedBox(0.64, 0.2, 0.66, 0.03, 4), cloth, { position: [0, 0.28, 0.01] }));
    parts.push(
      part(boxCushion(0.57, 0.14, 0.62, { radius: 0.045, crown: 0.035, sag: 0.01, piping: 0.004 }), cloth, {
        position: [0, 0.44, 0.075],
      }),
    );
    return group(parts, { position: [0, 0, 0.05] });
  },
});
