import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const plinths = defineProduct({
  slug: 'negev-plinth-table',
  category: 'coffee-tables',
  name: words('Negev plinth table', 'שולחן נגב', 'طاولة النقب'),
  description: words(
    'A low block and a taller drum of the same stone, filled and honed. They stand together or apart.',
    'בלוק נמוך ותוף גבוה יותר מאותה אבן, ממולאים ומלוטשים. עומדים יחד או בנפרד.',
    'كتلة منخفضة وأسطوانة أعلى من الحجر نفسه، محشوّتان ومصقولتان. تقفان معًا أو كلٌّ على حدة.',
  ),
  priceMinor: 112000,
  massKilograms: 86,
  materials: ['stone', 'marble'],
  attributes: { shape: 'block', pieces: 2, style: 'monolithic' },
  variants: [variant('travertine', 4), variant('marble', 3), variant('concrete', 5, 74000)],
  build(kit, key) {
    const { group, part, stone, extrudeBevel, roundedRect, cylinder, lathe } = kit;
    const rock = stone({ kind: key }, 'stone');
    const block = extrudeBevel(roundedRect(0.86, 0.56, 0.12), 0.27, 0.006, {
      segments: 3,
      curveSegments: 12,
    });
    block.rotateX(-Math.PI / 2);
    const drum = lathe(
      [
        [0.1, 0],
        [0.2, 0],
        [0.2, 0.42],
        [0.193, 0.42],
      ],
      { segments: 72, bevel: 0.006 },
    );
    const lid = cylinder(0.194, 0.01, { bevel: 0.0005, segments: 72 });
    lid.userData.keepUv = false;
    return group(
      [
        part(block, rock, { position: [-0.13, 0.135, 0], along: 'y' }),
        part(drum, rock, { position: [0.46, 0, 0.12], rotation: [0, 2.6, 0] }),
        part(lid, rock, { position: [0.46, 0.41, 0.12], along: 'x' }),
      ],
      { position: [-0.05, 0, -0.02] },
    );
  },
  photos: { hero: { elevation: 19 } },
});
