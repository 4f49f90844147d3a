/**
 * Colour names of the demo variants in the shop's three languages, with the sRGB swatch and the colour families
 * a shopper filters by.
 */
const swatches = {
  black: ['Black', 'שחור', 'أسود', '#1d1d1c', ['black']],
  charcoal: ['Charcoal', 'פחם', 'فحمي', '#3b3c3d', ['grey', 'black']],
  grey: ['Grey', 'אפור', 'رمادي', '#8b8a86', ['grey']],
  fog: ['Fog', 'אפור ערפל', 'رمادي ضبابي', '#c3c2bd', ['grey']],
  white: ['White', 'לבן', 'أبيض', '#f1efe9', ['white']],
  cream: ['Cream', 'קרם', 'كريمي', '#e9dfca', ['beige', 'white']],
  natural: ['Natural', 'טבעי', 'طبيعي', '#d8c5a0', ['beige', 'tan']],
  linen: ['Linen', 'פשתן', 'كتّاني', '#d9ccb4', ['beige']],
  sand: ['Sand', 'חול', 'رملي', '#cdb38b', ['beige', 'tan']],
  oak: ['Oak', 'אלון', 'سنديان', '#c69c6d', ['tan', 'brown']],
  ash: ['Ash', 'מילה', 'دردار', '#d9c3a0', ['beige', 'tan']],
  walnut: ['Walnut', 'אגוז', 'جوز', '#6b442a', ['brown']],
  brass: ['Brass', 'פליז', 'نحاس أصفر', '#b8924a', ['gold']],
  copper: ['Copper', 'נחושת', 'نحاس أحمر', '#b5694a', ['copper']],
  chrome: ['Chrome', 'כרום', 'كروم', '#c9ccce', ['silver']],
  steel: ['Steel', 'פלדה', 'فولاذي', '#aeb0b1', ['silver', 'grey']],
  tan: ['Tan', 'קאמל', 'عسلي', '#a9713f', ['tan', 'brown']],
  brown: ['Brown', 'חום', 'بنّي', '#5a3a27', ['brown']],
  terracotta: ['Terracotta', 'טרקוטה', 'طيني', '#a9654a', ['terracotta', 'orange']],
  rust: ['Rust', 'חלודה', 'صدئي', '#8a4a33', ['terracotta', 'brown']],
  red: ['Red', 'אדום', 'أحمر', '#b3261e', ['red']],
  burgundy: ['Burgundy', 'בורדו', 'عنّابي', '#6a1f2b', ['burgundy', 'red']],
  orange: ['Orange', 'כתום', 'برتقالي', '#c9683a', ['orange']],
  mustard: ['Mustard', 'חרדל', 'خردلي', '#bd9140', ['mustard', 'yellow']],
  yellow: ['Yellow', 'צהוב', 'أصفر', '#e3b93c', ['yellow']],
  olive: ['Olive', 'זית', 'زيتي', '#6a6b3c', ['olive', 'green']],
  sage: ['Sage', 'מרווה', 'أخضر مريمي', '#9caa90', ['sage', 'green']],
  forest: ['Forest green', 'ירוק יער', 'أخضر داكن', '#234b3a', ['green']],
  celadon: ['Celadon', 'ירוק סלדון', 'سيلادون', '#a9c0ad', ['sage', 'green']],
  teal: ['Teal', 'טורקיז כהה', 'أزرق مخضرّ', '#2f6b6f', ['teal', 'blue']],
  sky: ['Sky blue', 'תכלת', 'أزرق سماوي', '#a3b7c6', ['blue']],
  blue: ['Blue', 'כחול', 'أزرق', '#2d5c97', ['blue']],
  cobalt: ['Cobalt', 'כחול קובלט', 'أزرق كوبالتي', '#2b4480', ['blue']],
  navy: ['Navy', 'כחול כהה', 'كحلي', '#1f2d47', ['navy', 'blue']],
  lilac: ['Lilac', 'לילך', 'ليلكي', '#b3a2c7', ['purple']],
  plum: ['Plum', 'שזיף', 'برقوقي', '#54304f', ['purple', 'burgundy']],
  blush: ['Blush', 'ורוד עתיק', 'وردي باهت', '#d9aea3', ['pink']],
  clear: ['Clear', 'שקוף', 'شفّاف', '#dfe6e6', ['clear']],
  smoke: ['Smoke', 'עשן', 'دخاني', '#6f6a66', ['grey', 'clear']],
  amber: ['Amber', 'ענבר', 'كهرماني', '#b0752a', ['orange', 'brown', 'clear']],
  multicolour: ['Multicolour', 'צבעוני', 'متعدّد الألوان', '#c8962e', ['multicolour']],
  emerald: ['Bottle green', 'ירוק בקבוק', 'أخضر زجاجي', '#3f6b4c', ['green', 'clear']],
};

/** The sRGB hex of a swatch. */
export function hexOf(key) {
  const swatch = swatches[key];
  if (!swatch) throw new Error(`No swatch named ${key}`);
  return swatch[3];
}

/** One variant named after its swatch; `extra` adds or overrides fields (a price of its own, another name). */
export function variant(key, stock, extra = {}) {
  const [en, he, ar, swatch, colours] = swatches[key] ?? [];
  if (!en) throw new Error(`No swatch named ${key}`);
  return { key, name: { en, he, ar }, swatch, colours, stock, ...extra };
}
