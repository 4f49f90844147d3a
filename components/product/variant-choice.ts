import type { ShopperVariant } from './shopper-product';

/** The variants as two choices: one of each colour, and the sizes that the chosen colour comes in. */
export function variantChoice(
  variants: readonly ShopperVariant[],
  chosen: ShopperVariant,
): { colours: ShopperVariant[]; colour: ShopperVariant; sizes: ShopperVariant[] } {
  if (!variants.some(({ size }) => size)) return { colours: [...variants], colour: chosen, sizes: [] };
  const colours = variants
    .filter((variant, at) => variants.findIndex(({ colour }) => colour === variant.colour) === at)
    .map((variant) => ({ ...variant, name: withoutSize(variant) }));
  return {
    colours,
    colour: colours.find(({ colour }) => colour === chosen.colour) ?? chosen,
    sizes: variants.filter(({ colour }) => colour === chosen.colour),
  };
}

/** A swatch of a colour that comes in sizes is named by the colour alone. */
function withoutSize({ name, size }: ShopperVariant): string {
  return size && name.endsWith(`, ${size}`) ? name.slice(0, -size.length - 2) : name;
}

/** The variant of another colour in the size that is chosen, else the first of that colour that is there. */
export function inColour(
  variants: readonly ShopperVariant[],
  wanted: ShopperVariant,
  chosen: ShopperVariant,
): ShopperVariant {
  if (!wanted.size) return wanted;
  const same = variants.filter(({ colour }) => colour === wanted.colour);
  return same.find(({ size }) => size === chosen.size) ?? same.find(({ stock }) => stock > 0) ?? wanted;
}
