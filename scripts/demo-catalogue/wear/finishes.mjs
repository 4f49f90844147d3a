/** Finishes that wearables come in: names in the shop's languages, swatch, colour families, and how they are made. */

const finish = (en, he, ar, swatch, colours, make) => ({ name: { en, he, ar }, swatch, colours, ...make });

/** Precious and plated metals. */
export const metals = {
  gold: finish('Gold', 'זהב', 'ذهبي', '#d9b35a', ['gold'], { kind: 'gold', colour: '#f8dca2' }),
  silver: finish('Silver', 'כסף', 'فضي', '#cfcdc8', ['silver'], { kind: 'silver', colour: '#f4f2ee' }),
  rose: finish('Rose gold', 'זהב אדום', 'ذهبي وردي', '#dba78e', ['copper', 'pink'], {
    kind: 'rose-gold',
    colour: '#f0c2ab',
  }),
  black: finish('Black', 'שחור', 'أسود', '#2b2a28', ['black'], { kind: 'blackened' }),
  steel: finish('Steel', 'פלדה', 'فولاذي', '#bfc1c3', ['silver', 'grey'], {
    kind: 'stainless',
    colour: '#d9dadb',
  }),
  titanium: finish('Titanium', 'טיטניום', 'تيتانيوم', '#98938d', ['grey'], {
    kind: 'titanium',
    colour: '#b3ada6',
  }),
};

/** Acetates for frames. */
export const acetates = {
  black: finish('Black', 'שחור', 'أسود', '#1b1a19', ['black'], { pattern: 'plain', colour: '#161514' }),
  tortoise: finish('Tortoise', 'מנומר', 'عظم سلحفاة', '#6b4020', ['tortoise', 'brown'], {
    pattern: 'tortoise',
  }),
  crystal: finish('Clear', 'שקוף', 'شفاف', '#e9e4d8', ['clear'], { pattern: 'crystal', colour: '#f1ece0' }),
  smoke: finish('Smoke', 'עשן', 'دخاني', '#8b8a86', ['grey', 'clear'], {
    pattern: 'crystal',
    colour: '#a5a39d',
  }),
  olive: finish('Olive', 'זית', 'زيتوني', '#5a5c37', ['olive', 'green'], {
    pattern: 'plain',
    colour: '#43462a',
  }),
  burgundy: finish('Burgundy', 'בורדו', 'خمري', '#5e1f2b', ['burgundy', 'red'], {
    pattern: 'plain',
    colour: '#4a121e',
  }),
  navy: finish('Navy', 'כחול כהה', 'كحلي', '#1f2a44', ['navy', 'blue'], {
    pattern: 'plain',
    colour: '#151e36',
  }),
  cream: finish('Cream', 'שמנת', 'عاجي', '#e8dcc4', ['white', 'beige'], {
    pattern: 'plain',
    colour: '#e2d4b8',
  }),
  terracotta: finish('Terracotta', 'טרקוטה', 'طيني', '#a5532f', ['terracotta', 'orange'], {
    pattern: 'plain',
    colour: '#8c3f1f',
  }),
};

/** Leathers for straps and bags. */
export const leathers = {
  tan: finish('Tan', 'קאמל', 'عسلي', '#a86b3c', ['tan', 'brown'], { colour: '#a5683a' }),
  brown: finish('Brown', 'חום', 'بني', '#5c3a24', ['brown'], { colour: '#553420' }),
  black: finish('Black', 'שחור', 'أسود', '#24211f', ['black'], { colour: '#211e1c' }),
  olive: finish('Olive', 'זית', 'زيتوني', '#55583a', ['olive', 'green'], { colour: '#4d5034' }),
  burgundy: finish('Burgundy', 'בורדו', 'خمري', '#5d2129', ['burgundy', 'red'], { colour: '#561c25' }),
  navy: finish('Navy', 'כחול כהה', 'كحلي', '#222c45', ['navy', 'blue'], { colour: '#1d2740' }),
  cream: finish('Cream', 'שמנת', 'عاجي', '#e3d6bf', ['white', 'beige'], { colour: '#dfd1b8' }),
  grey: finish('Grey', 'אפור', 'رمادي', '#8a8781', ['grey'], { colour: '#84817b' }),
};

/** Cloths for hats, bags and shoes. */
export const cloths = {
  black: finish('Black', 'שחור', 'أسود', '#252423', ['black'], { colour: '#232221' }),
  charcoal: finish('Charcoal', 'פחם', 'فحمي', '#45443f', ['grey', 'black'], { colour: '#45443f' }),
  grey: finish('Grey', 'אפור', 'رمادي', '#93908a', ['grey'], { colour: '#93908a' }),
  sand: finish('Sand', 'חול', 'رملي', '#c9b492', ['beige', 'tan'], { colour: '#c9b492' }),
  oat: finish('Oat', 'שיבולת שועל', 'شوفاني', '#dcd0ba', ['beige', 'white'], { colour: '#dcd0ba' }),
  camel: finish('Camel', 'קאמל', 'جملي', '#b5864f', ['tan', 'brown'], { colour: '#b5864f' }),
  brown: finish('Brown', 'חום', 'بني', '#5f432e', ['brown'], { colour: '#5f432e' }),
  olive: finish('Olive', 'זית', 'زيتوني', '#62653f', ['olive', 'green'], { colour: '#5d603c' }),
  sage: finish('Sage', 'מרווה', 'مريمي', '#9aa58a', ['sage', 'green'], { colour: '#97a287' }),
  forest: finish('Forest', 'ירוק יער', 'أخضر غابي', '#2f4b3a', ['green'], { colour: '#2c4737' }),
  navy: finish('Navy', 'כחול כהה', 'كحلي', '#26324f', ['navy', 'blue'], { colour: '#232f4a' }),
  blue: finish('Blue', 'כחול', 'أزرق', '#4d6f97', ['blue'], { colour: '#4a6c94' }),
  burgundy: finish('Burgundy', 'בורדו', 'خمري', '#6a2430', ['burgundy', 'red'], { colour: '#64212c' }),
  red: finish('Red', 'אדום', 'أحمر', '#a9322f', ['red'], { colour: '#a42f2c' }),
  terracotta: finish('Terracotta', 'טרקוטה', 'طيني', '#b3603c', ['terracotta', 'orange'], {
    colour: '#ad5b38',
  }),
  mustard: finish('Mustard', 'חרדל', 'خردلي', '#c2952f', ['mustard', 'yellow'], { colour: '#bd902c' }),
  white: finish('White', 'לבן', 'أبيض', '#f1eee7', ['white'], { colour: '#efebe3' }),
  pink: finish('Pink', 'ורוד', 'وردي', '#d9a6a0', ['pink'], { colour: '#d5a19b' }),
};

/**
 * Variants from keys of a finish table.
 *
 * @param {Record<string, object>} table @param {Array<[string, number, number?]>} rows key, stock, price in cents
 */
export function variantsOf(table, rows) {
  return rows.map(([key, stock, priceMinor]) => {
    const { name, swatch, colours } = table[key];
    return { key, name, swatch, colours, stock, ...(priceMinor ? { priceMinor } : {}) };
  });
}
