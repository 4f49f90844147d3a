import { defineProduct } from '../kit/product.mjs';
import { assemble, once } from './assemble.mjs';
import { metals, variantsOf } from './finishes.mjs';

/** Stones by name: colour as cut, and the shop's colour families. */
export const stones = {
  clear: '#eef4f8',
  green: '#1f6b4a',
  blue: '#2a4a8c',
  red: '#8c1f33',
  champagne: '#e3c79d',
  smoky: '#7a5c48',
  onyx: '#161617',
  turquoise: '#3f9c97',
  amber: '#b86a1c',
};

const whites = ['clear', 'champagne'];

/**
 * One jewel as a product. `make()` gives its parts; `stone` colours slot gem; `extra(kit, key)` adds or replaces
 * materials. Variants are metals.
 */
export function jewel(p) {
  const parts = p.parts ?? once(p.make);
  const build = (kit, key) => {
    const own = metals[key] ?? metals.gold;
    const metal = (kind, slot) =>
      kit.metal(
        { kind: metals[kind].kind, colour: metals[kind].colour, finish: p.finish ?? 'polished' },
        slot,
      );
    return assemble(kit, parts(), {
      metal: metals[key]
        ? kit.metal({ kind: own.kind, colour: own.colour, finish: p.finish ?? 'polished' }, 'metal')
        : metal(p.metal ?? 'gold', 'metal'),
      second: metal(p.mixed?.[key]?.[0] ?? (metals[key] ? key : 'gold'), 'second'),
      third: metal(p.mixed?.[key]?.[1] ?? (metals[key] ? key : 'gold'), 'third'),
      gem: kit.gem(
        {
          colour: stones[p.stone ?? 'clear'],
          clear: !['onyx', 'turquoise'].includes(p.stone),
          fire: whites.includes(p.stone ?? 'clear') ? 0.9 : undefined,
        },
        'gem',
      ),
      pearl: kit.pearl({}, 'pearl'),
      ...p.extra?.(kit, key),
    });
  };
  return defineProduct({
    origin: 'as-built',
    ...p,
    variants: p.variants ?? variantsOf(metals, p.rows),
    photos: p.photosOf ? p.photosOf(build, p) : p.photos,
    build,
  });
}
