import type { ColourSlug, MaterialSlug } from './product';

/** How a surface takes the light: what tells a swatch of oak from one of velvet when both are brown. */
export type Finish =
  | 'wood'
  | 'weave'
  | 'pile'
  | 'nap'
  | 'leather'
  | 'metal'
  | 'stone'
  | 'gloss'
  | 'clear'
  | 'tortoise'
  | 'many'
  | 'matt';

/** A patch to know something by: sRGB hex and surface. */
export type Swatch = { colour: string; finish: Finish };

export const finishOfMaterial: Record<MaterialSlug, Finish> = {
  oak: 'wood',
  walnut: 'wood',
  ash: 'wood',
  pine: 'wood',
  bamboo: 'wood',
  wood: 'wood',
  cork: 'stone',
  rattan: 'weave',
  metal: 'metal',
  steel: 'metal',
  brass: 'metal',
  gold: 'metal',
  silver: 'metal',
  copper: 'metal',
  aluminium: 'metal',
  titanium: 'metal',
  glass: 'gloss',
  ceramic: 'gloss',
  stoneware: 'gloss',
  porcelain: 'gloss',
  marble: 'stone',
  stone: 'stone',
  concrete: 'stone',
  plaster: 'stone',
  linen: 'weave',
  cotton: 'weave',
  canvas: 'weave',
  mesh: 'weave',
  straw: 'weave',
  wool: 'pile',
  felt: 'nap',
  velvet: 'nap',
  boucle: 'pile',
  suede: 'nap',
  leather: 'leather',
  rubber: 'matt',
  plastic: 'gloss',
  acetate: 'gloss',
  paper: 'matt',
  pearl: 'gloss',
  gemstone: 'gloss',
  leaf: 'matt',
};

/** Words of a variant's English name that are no material of the shop's list and still name a surface. */
const finishOfWord: Record<string, Finish> = {
  chrome: 'metal',
  terrazzo: 'stone',
  travertine: 'stone',
  sandalwood: 'wood',
  turquoise: 'stone',
};
const soft: readonly Finish[] = ['weave', 'pile', 'nap', 'leather'];
const metals: readonly ColourSlug[] = ['gold', 'silver', 'copper'];

/**
 * The surface that one colour of a product names: what its own name says ("Black oak", "Brass"), then what its colour
 * can only be, then the soft part of the product (a sofa in oak and linen is chosen by its linen), then its first
 * material.
 *
 * @param name English name of the variant.
 */
export function finishOf(
  name: string,
  colours: readonly ColourSlug[],
  materials: readonly MaterialSlug[],
): Finish {
  // The noun stands last: "Black oak" is oak, "Stone grey" is grey.
  const noun = name.toLowerCase().match(/[a-z]+$/)?.[0] ?? '';
  const named = finishOfMaterial[noun as MaterialSlug] ?? finishOfWord[noun];
  if (named) return named;
  if (colours.includes('clear')) return 'clear';
  if (colours.includes('tortoise')) return 'tortoise';
  if (colours.length > 0 && metals.includes(colours[0] as ColourSlug)) return 'metal';
  const own = materials.map((slug) => finishOfMaterial[slug]);
  const first = own[0] ?? 'matt';
  const chosen = own.find((finish) => soft.includes(finish)) ?? first;
  // Metal in a colour of its own is painted.
  return chosen === 'metal' ? 'gloss' : chosen;
}
