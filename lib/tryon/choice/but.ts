import { type ColourSlug, colourSlugs, type Product } from '@/lib/product/product';

/** What is to be different: "more like this, but narrower". A colour is `colour:` and its family. */
export type But = 'narrower' | 'wider' | 'lighter' | `colour:${ColourSlug}`;

type Compared = Pick<Product, 'attributes' | 'dimensions' | 'massKilograms' | 'colours' | 'variants'>;

const measures = ['narrower', 'wider', 'lighter'] as const;
/** A difference that is seen or felt: two millimetres of a frame, a gram or a twentieth of what is heavier. */
const leastMillimetres = 2;
const leastShare = 0.05;
/** So many colours are offered: the ones that most of the others come in. */
const mostColours = 4;

/** Null for what is none. */
export function readBut(text: string): But | null {
  if (measures.some((each) => each === text)) return text as But;
  const colour = text.startsWith('colour:') ? text.slice(7) : '';
  return colourSlugs.some((each) => each === colour) ? (text as But) : null;
}

/** Whether a product differs from another as asked. What states no width or weight never does. */
export function differs(from: Compared, other: Compared, but: But): boolean {
  if (but === 'lighter') {
    const [a, b] = [from.massKilograms, other.massKilograms];
    return a !== null && b !== null && a - b >= Math.max(0.001, leastShare * a);
  }
  if (but === 'narrower' || but === 'wider') {
    const [a, b] = [widthMillimetres(from), widthMillimetres(other)];
    if (a === null || b === null) return false;
    return (but === 'narrower' ? a - b : b - a) >= leastMillimetres;
  }
  return coloursOf(other).has(but.slice(7) as ColourSlug);
}

/** What can be asked for among others, so that no question has an empty answer. */
export function possible(from: Compared, others: readonly Compared[]): But[] {
  const own = coloursOf(from);
  const counts = new Map<ColourSlug, number>();
  for (const other of others) {
    for (const colour of coloursOf(other)) {
      if (!own.has(colour)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const colours = [...counts]
    .sort(([a, n], [b, m]) => m - n || colourSlugs.indexOf(a) - colourSlugs.indexOf(b))
    .slice(0, mostColours)
    .map(([colour]): But => `colour:${colour}`);
  return [...measures.filter((but) => others.some((other) => differs(from, other, but))), ...colours];
}

/** How wide a worn thing is said to be, else its box. */
function widthMillimetres({ attributes, dimensions }: Compared): number | null {
  for (const name of ['frameWidthMillimetres', 'widthMillimetres', 'caseDiameterMillimetres']) {
    const value = attributes[name];
    if (typeof value === 'number' && value > 0) return value;
  }
  return dimensions ? dimensions.widthMetres * 1000 : null;
}

function coloursOf({ colours, variants }: Compared): Set<ColourSlug> {
  return new Set([...colours, ...variants.flatMap((variant) => variant.colours)]);
}
