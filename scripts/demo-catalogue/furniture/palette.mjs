/** Colours and woods that the furniture comes in, named in three languages. */
const tones = {
  oat: ['#c3b59d', ['beige'], 'Oat', 'שיבולת שועל', 'شوفاني'],
  cream: ['#ddd3c0', ['white', 'beige'], 'Cream', 'קרם', 'كريمي'],
  stone: ['#8f887d', ['grey'], 'Stone grey', 'אפור אבן', 'رمادي حجري'],
  graphite: ['#454648', ['grey', 'black'], 'Graphite', 'גרפיט', 'غرافيتي'],
  rust: ['#9a4a2a', ['terracotta', 'orange'], 'Rust', 'חלודה', 'صدئي'],
  forest: ['#2b4636', ['green'], 'Forest green', 'ירוק יער', 'أخضر غامق'],
  sage: ['#808d75', ['sage', 'green'], 'Sage', 'ירוק מרווה', 'أخضر مريمي'],
  navy: ['#25324c', ['navy', 'blue'], 'Navy', 'כחול כהה', 'كحلي'],
  teal: ['#285862', ['teal'], 'Teal', 'טורקיז כהה', 'أزرق مخضر'],
  burgundy: ['#5c1d2a', ['burgundy', 'red'], 'Burgundy', 'בורדו', 'عنّابي'],
  mustard: ['#b47f26', ['mustard', 'yellow'], 'Mustard', 'חרדל', 'خردلي'],
  blush: ['#bd8d80', ['pink'], 'Blush', 'ורוד עתיק', 'وردي هادئ'],
  cognac: ['#74401f', ['tan', 'brown'], 'Cognac', 'קוניאק', 'كونياك'],
  espresso: ['#38251b', ['brown'], 'Espresso', 'אספרסו', 'بنّي داكن'],
  black: ['#1d1c1b', ['black'], 'Black', 'שחור', 'أسود'],
  white: ['#e9e6df', ['white'], 'White', 'לבן', 'أبيض'],
  red: ['#9e2b25', ['red'], 'Red', 'אדום', 'أحمر'],
  blue: ['#3c5f86', ['blue'], 'Blue', 'כחול', 'أزرق'],
  clay: ['#a8694c', ['terracotta'], 'Clay', 'חימר', 'طيني'],
  natural: ['#c9a56f', ['tan'], 'Natural', 'טבעי', 'طبيعي'],
  brass: ['#c9a355', ['gold'], 'Brass', 'פליז', 'نحاس أصفر'],
  steel: ['#b9bbbd', ['silver'], 'Steel', 'פלדה', 'فولاذ'],
  oak: ['#c39a66', ['tan', 'brown'], 'Oak', 'אלון', 'بلّوط'],
  ash: ['#d9c29b', ['beige', 'tan'], 'Ash', 'מילה', 'دردار'],
  walnut: ['#6b4830', ['brown'], 'Walnut', 'אגוז', 'جوز'],
  'black-oak': ['#282421', ['black'], 'Black oak', 'אלון שחור', 'بلّوط أسود'],
  marble: ['#e4e1db', ['white', 'grey'], 'White marble', 'שיש לבן', 'رخام أبيض'],
  travertine: ['#cdb99f', ['beige'], 'Travertine', 'טרוורטין', 'ترافرتين'],
  terrazzo: ['#d9d2c7', ['multicolour', 'white'], 'Terrazzo', 'טרצו', 'تيرازو'],
  concrete: ['#96948f', ['grey'], 'Concrete', 'בטון', 'خرسانة'],
};

/** `tone('oat')` is its sRGB hex. */
export const tone = (key) => tones[key][0];

/** A variant in a named colour: `variant('oat', 4)`, or with a price of its own. */
export function variant(key, stock, priceMinor) {
  const [swatch, colours, en, he, ar] = tones[key];
  return { key, name: { en, he, ar }, swatch, colours, stock, ...(priceMinor ? { priceMinor } : {}) };
}

/** Short form of a text in three languages. */
export const words = (en, he, ar) => ({ en, he, ar });
