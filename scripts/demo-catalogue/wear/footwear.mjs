import { defineProduct } from '../kit/product.mjs';
import { assemble, once } from './assemble.mjs';
import { styles } from './sneaker-styles.mjs';
import { pair } from './sneakers.mjs';

const t = (en, he, ar) => ({ en, he, ar });
const photos = {
  hero: { azimuth: 52, elevation: 20, fill: 0.82 },
  second: { azimuth: 92, elevation: 5, fill: 0.84 },
  context: { set: 'room', floor: 'oak', wall: '#ddd5c8', azimuth: 34, elevation: 26, fill: 0.62, gap: 0.3 },
};

/** What the parts of a sneaker are made of; each way names slots' colours. */
const ways = {
  chalk: {
    name: t('Chalk', 'גיר', 'طباشيري'),
    swatch: '#efeae0',
    colours: ['white'],
    upper: '#eeeae1',
    panel: '#e4ddcf',
    accent: '#cdbf9f',
    sole: '#f2ede2',
    laces: '#f5f2ea',
    lining: '#d9cdb8',
  },
  forest: {
    name: t('White and green', 'לבן וירוק', 'أبيض وأخضر'),
    swatch: '#2f5a44',
    colours: ['white', 'green'],
    upper: '#f0ede5',
    panel: '#ece8de',
    accent: '#27553f',
    sole: '#f3efe6',
    laces: '#f6f3ec',
    lining: '#dfd6c5',
  },
  ink: {
    name: t('Black', 'שחור', 'أسود'),
    swatch: '#232221',
    colours: ['black'],
    upper: '#242322',
    panel: '#2e2c2a',
    accent: '#1a1918',
    sole: '#2a2827',
    laces: '#1f1e1d',
    lining: '#3a3633',
    outsole: '#1b1a19',
  },
  navy: {
    name: t('Navy', 'כחול כהה', 'كحلي'),
    swatch: '#27344f',
    colours: ['navy', 'blue'],
    upper: '#28364f',
    panel: '#324261',
    accent: '#e7e0d2',
    sole: '#efe9dd',
    laces: '#ece6da',
    lining: '#5b6374',
    outsole: '#9a6a3c',
  },
  sand: {
    name: t('Sand', 'חול', 'رملي'),
    swatch: '#c9b492',
    colours: ['beige', 'tan'],
    upper: '#cbb896',
    panel: '#b39c76',
    accent: '#8d6f48',
    sole: '#e9dfcb',
    laces: '#e6dcc8',
    lining: '#a38f70',
    outsole: '#9a6a3c',
  },
  brick: {
    name: t('Brick red', 'אדום לבנים', 'أحمر قرميدي'),
    swatch: '#9a3a2e',
    colours: ['red', 'terracotta'],
    upper: '#97382c',
    panel: '#862f25',
    accent: '#efe7d8',
    sole: '#f0e9dc',
    laces: '#f1ebdf',
    lining: '#d7c8b2',
    outsole: '#9a6a3c',
  },
  olive: {
    name: t('Olive', 'זית', 'زيتوني'),
    swatch: '#5c5f40',
    colours: ['olive', 'green'],
    upper: '#5d6042',
    panel: '#474a31',
    accent: '#c96f2c',
    sole: '#d8d0bb',
    laces: '#cfa15a',
    lining: '#3f412f',
    outsole: '#2a2926',
  },
  storm: {
    name: t('Storm grey', 'אפור סערה', 'رمادي عاصف'),
    swatch: '#8d9297',
    colours: ['grey', 'blue'],
    upper: '#a0a5a9',
    panel: '#7c848b',
    accent: '#2f5f8f',
    sole: '#f0eeea',
    laces: '#e9e9e6',
    lining: '#6b7177',
    outsole: '#2b2d30',
  },
  coral: {
    name: t('Coral', 'אלמוג', 'مرجاني'),
    swatch: '#dd7a5d',
    colours: ['orange', 'pink'],
    upper: '#e9e4da',
    panel: '#d8cfc0',
    accent: '#dd6f50',
    sole: '#f5f1ea',
    laces: '#f6f2ea',
    lining: '#cfa896',
    outsole: '#dd6f50',
  },
  oat: {
    name: t('Oat', 'שיבולת שועל', 'شوفاني'),
    swatch: '#ddd1bc',
    colours: ['beige', 'white'],
    upper: '#ddd2be',
    panel: '#cabb9f',
    accent: '#b09a76',
    sole: '#ece4d4',
    laces: '#e9e1d1',
    lining: '#b7a88e',
    outsole: '#8a6844',
  },
};

const cloths = {
  leather: (kit, colour, slot) => kit.leather({ colour, roughness: 0.52 }, slot),
  suede: (kit, colour, slot) => kit.suede({ colour }, slot),
  canvas: (kit, colour, slot) => kit.fabric({ kind: 'canvas', colour }, slot),
  mesh: (kit, colour, slot) => kit.fabric({ kind: 'knit', colour }, slot),
};

/** A pair of sneakers as a product: `style` is its shape, `made` the cloth of upper, panels and accents. */
export function sneaker(p) {
  const parts = once(() => pair(styles[p.style]));
  return defineProduct({
    ...p,
    category: 'sneakers',
    origin: 'as-built',
    photos,
    attributes: { sizeEu: 42, footLengthMillimetres: 268, shape: p.style, pair: true, ...p.attributes },
    variants: p.rows.map(([key, stock]) => ({
      key,
      name: ways[key].name,
      swatch: ways[key].swatch,
      colours: ways[key].colours,
      stock,
    })),
    build(kit, key) {
      const way = ways[key];
      const [upper, panel, accent] = p.made;
      return assemble(kit, parts(), {
        upper: cloths[upper](kit, way.upper, 'upper'),
        panel: cloths[panel](kit, way.panel, 'panel'),
        accent: cloths[accent](kit, way.accent, 'accent'),
        tongue: cloths[upper](kit, way.upper, 'tongue'),
        lining: kit.plastic({ colour: way.lining, roughness: 0.95 }, 'lining'),
        sole: kit.rubber({ colour: way.sole }, 'sole'),
        outsole: kit.rubber({ colour: way.outsole ?? '#3a3733' }, 'outsole'),
        laces: kit.plastic({ colour: way.laces, roughness: 0.92 }, 'laces'),
        stitch: kit.plastic({ colour: way.laces, roughness: 0.9 }, 'stitch'),
        elastic: kit.plastic({ colour: way.lining, roughness: 0.95 }, 'elastic'),
        metal: kit.metal({ kind: 'stainless', finish: 'satin' }, 'metal'),
      });
    },
  });
}
