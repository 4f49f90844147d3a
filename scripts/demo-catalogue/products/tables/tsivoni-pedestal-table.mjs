import { variant, words } from '../../furniture/palette.mjs';
import { defineProduct } from '../../kit/product.mjs';

export const pedestal = defineProduct({
  slug: 'tsivoni-pedestal-table',
  category: 'tables',
  name: words('Tsivoni round table', 'שולחן עגול צבעוני', 'طاولة تسيفوني المستديرة'),
  description: words(
    'A bevelled stone top, 120 cm across, on one cast trumpet foot. Nothing for knees to meet.',
    'פלטת אבן עם שוליים משופעים, קוטר 120 ס״מ, על רגל חצוצרה יצוקה אחת. שום דבר לא מפריע לברכיים.',
    'سطح حجري مشطوف الحافة قطره 120 سم على قاعدة مصبوبة واحدة. لا شيء يعيق الركبتين.',
  ),
  priceMinor: 139000,
  massKilograms: 68,
  materials: ['marble', 'stone', 'aluminium', 'metal'],
  attributes: { seats: 5, shape: 'round', style: 'tulip' },
  variants: [variant('marble', 5), variant('terrazzo', 4), variant('walnut', 5, 112000)],
  build(kit, key) {
    const { group, part, stone, wood, lacquer, lathe } = kit;
    const top =
      key === 'walnut'
        ? wood({ species: 'walnut', along: 'x', roughness: 0.38 }, 'top')
        : stone({ kind: key }, 'top');
    const white = lacquer({ colour: '#edeae3', roughness: 0.26, clearcoat: 0.3 }, 'foot');
    const slab = lathe(
      [
        [0, 0],
        [0.545, 0],
        [0.6, 0.016, 0.002],
        [0.597, 0.021],
        [0, 0.021],
      ],
      { segments: 96, bevel: 0.003 },
    );
    slab.userData.keepUv = false;
    const foot = lathe(
      [
        [0.0, 0],
        [0.3, 0.0],
        [0.305, 0.006],
        [0.26, 0.02],
        [0.14, 0.05],
        [0.072, 0.12],
        [0.048, 0.24],
        [0.046, 0.4],
        [0.06, 0.55],
        [0.115, 0.66],
        [0.2, 0.708],
        [0.22, 0.716],
        [0, 0.717],
      ],
      { smooth: true, divisions: 56, segments: 64 },
    );
    return group([part(foot, white), part(slab, top, { position: [0, 0.717, 0], along: 'x' })]);
  },
  photos: { all: { elevation: 12 } },
});
