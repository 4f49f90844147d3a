import { defineProduct } from '../kit/product.mjs';
import { assemble, once } from './assemble.mjs';
import { pillow } from './bust.mjs';
import { drawDial } from './dial.mjs';
import { leathers, metals } from './finishes.mjs';
import { slab, together } from './stages.mjs';
import { watch } from './watches.mjs';

const stand = pillow({ width: 0.039, height: 0.0545, length: 0.046, z: -0.0015 });
const photos = {
  all: { look: 'tent', exposure: 0.86, standOnProps: true, props: stand },
  hero: { azimuth: 26, elevation: 14, fill: 0.76 },
  second: { azimuth: 4, elevation: 10, fill: 0.8 },
  context: {
    azimuth: -40,
    elevation: 22,
    fill: 0.6,
    gloss: 'tent',
    surface: 'plaster',
    props: together(stand, slab('plaster', { round: true, grow: 2.2, thick: 0.14 })),
  },
};

const dials = {
  ivory: { ground: '#efe9da', ink: '#3a352c' },
  white: { ground: '#f3f2ee', ink: '#22211f' },
  black: { ground: '#161615', ink: '#e9e6de' },
  blue: { ground: '#1d3357', ink: '#eef0f3', sunburst: true },
  green: { ground: '#1f3d31', ink: '#eef0ea', sunburst: true },
  grey: { ground: '#5c5f62', ink: '#f2f2f0', sunburst: true },
  salmon: { ground: '#d9a588', ink: '#33271f', sunburst: true },
  sand: { ground: '#d8c7a4', ink: '#2c2822' },
};
const straps = { ...leathers, khaki: { colour: '#6b6a48' } };

/** A watch as a product. Ways it comes: [key, words, dial, metal, strap, stock]. */
export function timepiece(p) {
  const parts = once(() => watch(p.spec));
  return defineProduct({
    ...p,
    category: 'watches',
    origin: 'as-built',
    photos,
    attributes: {
      caseDiameterMillimetres: p.spec.diameter,
      caseThicknessMillimetres: p.spec.height,
      lugWidthMillimetres: p.spec.strap[0],
      waterResistanceMetres: p.water,
      movement: p.movement,
    },
    variants: p.ways.map(([key, words, , , , stock]) => ({ key, ...words, stock })),
    build(kit, key) {
      const [, , dialKey, metalKey, strapKey] = p.ways.find((w) => w[0] === key);
      const dial = dials[dialKey];
      const own = metals[metalKey];
      const metal = (slot, finish = 'polished') =>
        kit.metal({ kind: own.kind, colour: own.colour, finish }, slot);
      const strap = p.cloth
        ? kit.fabric({ kind: 'canvas', colour: straps[strapKey]?.colour ?? '#333333' }, 'strap')
        : kit.leather({ colour: straps[strapKey]?.colour ?? '#333333' }, 'strap');
      const thread = dialKey === 'black' || strapKey === 'black' ? '#4a4642' : '#d9cbb0';
      return assemble(kit, parts(), {
        metal: metal('metal', p.spec.bracelet === 'links' ? 'satin' : 'polished'),
        bright: metal('bright'),
        dial: kit.print(
          {
            width: 512,
            height: 512,
            name: `dial-${p.slug}-${dialKey}`,
            roughness: 0.42,
            draw: drawDial({ ...p.dial, ...dial }),
          },
          'dial',
        ),
        hands:
          p.darkHands && dialKey !== 'black'
            ? kit.lacquer({ colour: '#1f1e1c', roughness: 0.25 }, 'hands')
            : metal('hands'),
        seconds: kit.lacquer({ colour: p.accent ?? '#8c2f24', roughness: 0.3 }, 'seconds'),
        lume: kit.lacquer({ colour: '#e6ead8', roughness: 0.5 }, 'lume'),
        insert: kit.lacquer(
          {
            colour: dialKey === 'blue' ? '#182a49' : dialKey === 'green' ? '#1a3529' : '#141414',
            roughness: 0.18,
            clearcoat: 1,
          },
          'insert',
        ),
        crystal: kit.lens({}, 'crystal'),
        strap,
        stitch: kit.plastic({ colour: thread, roughness: 0.9 }, 'stitch'),
      });
    },
  });
}
