import * as THREE from 'three';
import {
  brushedTexture,
  leafTexture,
  speckleTexture,
  stoneTexture,
  tortoiseTexture,
  woodTexture,
} from './textures/solid.mjs';
import { canvasTexture } from './textures/surface.mjs';
import { leatherTextures, strawTextures, weaveTextures } from './textures/weave.mjs';

/**
 * Materials by what they are. Colours are sRGB hex. `name` is the slot: give the same slot the same name in every
 * variant (`fabric({ kind, colour }, 'seat')`). `userData.along` steers the UV projection of `kit.part`.
 */
function physical(slot, parameters, { along = 'y', project = true } = {}) {
  const material = new THREE.MeshPhysicalMaterial({ roughness: 0.6, metalness: 0, ...parameters });
  material.name = slot;
  material.userData = { along, project };
  return material;
}

const sheens = { velvet: 1, wool: 0.35, felt: 0.45, boucle: 0.25, knit: 0.25 };

/** kind: linen | velvet | boucle | felt | canvas | knit | cotton | wool. */
export function fabric({ kind = 'linen', colour = '#b9ab97', relief = 1 } = {}, slot = 'fabric') {
  const { map, normalMap } = weaveTextures(kind);
  const base = new THREE.Color(colour);
  const parameters = {
    color: base,
    map,
    normalMap,
    roughness: kind === 'velvet' ? 0.75 : 0.92,
    normalScale: new THREE.Vector2(relief, relief),
  };
  if (sheens[kind]) {
    parameters.sheen = sheens[kind];
    parameters.sheenRoughness = kind === 'velvet' ? 0.35 : 0.6;
    parameters.sheenColor = base
      .clone()
      .lerp(new THREE.Color('#ffffff'), kind === 'velvet' ? 0.25 : 0.4)
      .multiplyScalar(kind === 'velvet' ? 0.7 : 0.4);
  }
  return physical(slot, parameters);
}

/** species: oak | walnut | ash | pine | black-oak | bamboo | beech. `along`: the grain's axis. `stain` multiplies. */
export function wood(
  { species = 'oak', along = 'y', stain = '#ffffff', roughness = 0.5 } = {},
  slot = 'wood',
) {
  return physical(
    slot,
    { color: new THREE.Color(stain), map: woodTexture(species), roughness, specularIntensity: 0.7 },
    { along },
  );
}

export function leather({ colour = '#7a4a2b', roughness = 0.48 } = {}, slot = 'leather') {
  const { map, normalMap } = leatherTextures('leather');
  return physical(slot, {
    color: new THREE.Color(colour),
    map,
    normalMap,
    roughness,
    normalScale: new THREE.Vector2(0.55, 0.55),
  });
}

export function suede({ colour = '#a98a6b' } = {}, slot = 'suede') {
  const { map, normalMap } = leatherTextures('suede');
  const color = new THREE.Color(colour);
  return physical(slot, {
    color,
    map,
    normalMap,
    roughness: 0.95,
    sheen: 0.5,
    sheenRoughness: 0.5,
    sheenColor: color.clone().multiplyScalar(0.6),
  });
}

const metals = {
  steel: '#c4c6c8',
  stainless: '#c9cacb',
  chrome: '#d8dadc',
  brass: '#d2ac62',
  copper: '#d9906a',
  gold: '#e5bc63',
  silver: '#e2e0db',
  blackened: '#26241f',
  aluminium: '#d0d1d2',
  'rose-gold': '#e3b09a',
  titanium: '#a09b95',
  bronze: '#7d5f3c',
};

/** finish: polished | satin | brushed. */
export function metal({ kind = 'steel', finish = 'satin', colour } = {}, slot = 'metal') {
  const dark = kind === 'blackened';
  const roughness = { polished: 0.08, satin: 0.3, brushed: 0.42 }[finish] + (dark ? 0.15 : 0);
  const parameters = { color: new THREE.Color(colour ?? metals[kind]), metalness: dark ? 0.8 : 1, roughness };
  if (finish === 'brushed') Object.assign(parameters, { roughnessMap: brushedTexture(), roughness: 0.55 });
  return physical(slot, parameters);
}

/** Powder-coated or lacquered metal and wood: a plain colour with a soft shine. */
export function lacquer({ colour = '#f2efe8', roughness = 0.35, clearcoat = 0 } = {}, slot = 'lacquer') {
  return physical(slot, { color: new THREE.Color(colour), roughness, clearcoat, clearcoatRoughness: 0.12 });
}

/** glaze 0 (bare clay) to 1 (wet gloss); speckle 0..1. */
export function ceramic({ colour = '#efe9dd', glaze = 0.6, speckle = 0 } = {}, slot = 'ceramic') {
  const parameters = {
    color: new THREE.Color(colour),
    roughness: 0.85 - 0.6 * glaze,
    clearcoat: glaze > 0.7 ? (glaze - 0.7) * 2.5 : 0,
    clearcoatRoughness: 0.1,
  };
  if (speckle) parameters.map = speckleTexture(speckle);
  return physical(slot, parameters);
}

/** Real transmission. `thickness` metres. */
export function glass(
  { tint = '#ffffff', roughness = 0.02, thickness = 0.004, density = 0.02 } = {},
  slot = 'glass',
) {
  return physical(slot, {
    color: new THREE.Color('#ffffff'),
    roughness,
    transmission: 1,
    thickness,
    ior: 1.5,
    attenuationColor: new THREE.Color(tint),
    attenuationDistance: density,
    side: THREE.FrontSide,
  });
}

/** Spectacle lens. tint null is clear; `opacity` is how much a tint hides. Thin, alpha blended: light on phones. */
export function lens({ tint = null, opacity = 0.7, mirror = 0 } = {}, slot = 'lens') {
  return physical(slot, {
    color: new THREE.Color(tint ?? '#ffffff'),
    roughness: 0.03,
    metalness: mirror,
    transparent: true,
    opacity: tint ? opacity : 0.14,
    ior: 1.56,
    specularIntensity: 1,
    clearcoat: 1,
    clearcoatRoughness: 0.02,
    depthWrite: false,
    side: THREE.DoubleSide,
  });
}

/** pattern: plain | tortoise | crystal. */
export function acetate({ pattern = 'plain', colour = '#1b1a19' } = {}, slot = 'frame') {
  const shine = { roughness: 0.16, clearcoat: 0.6, clearcoatRoughness: 0.06 };
  if (pattern === 'tortoise')
    return physical(slot, { color: new THREE.Color('#ffffff'), map: tortoiseTexture(), ...shine });
  if (pattern === 'crystal')
    return physical(slot, {
      color: new THREE.Color(colour),
      ...shine,
      transmission: 0.85,
      thickness: 0.004,
      ior: 1.49,
      attenuationColor: new THREE.Color(colour),
      attenuationDistance: 0.01,
    });
  return physical(slot, { color: new THREE.Color(colour), ...shine });
}

export function plastic({ colour = '#eceae6', roughness = 0.38 } = {}, slot = 'plastic') {
  return physical(slot, { color: new THREE.Color(colour), roughness });
}

export function rubber({ colour = '#232221' } = {}, slot = 'rubber') {
  return physical(slot, { color: new THREE.Color(colour), roughness: 0.88, specularIntensity: 0.5 });
}

export function paper({ colour = '#f6f3ec' } = {}, slot = 'paper') {
  return physical(slot, { color: new THREE.Color(colour), roughness: 0.95, specularIntensity: 0.3 });
}

/** kind: marble | travertine | terrazzo | concrete | plaster. */
export function stone({ kind = 'marble', tint = '#ffffff', roughness } = {}, slot = 'stone') {
  const rough = { marble: 0.22, travertine: 0.5, terrazzo: 0.35, concrete: 0.85, plaster: 0.95 }[kind];
  return physical(slot, {
    color: new THREE.Color(tint),
    map: stoneTexture(kind),
    roughness: roughness ?? rough,
  });
}

/** Silvered glass. */
export function mirror({ tint = '#f4f6f5' } = {}, slot = 'mirror') {
  return physical(slot, { color: new THREE.Color(tint), metalness: 1, roughness: 0.02 });
}

/** kind: rattan | straw. */
export function straw({ kind = 'straw', colour = '#d8b57c' } = {}, slot = 'straw') {
  const { map, normalMap } = strawTextures(kind);
  return physical(slot, {
    color: new THREE.Color(colour),
    map,
    normalMap,
    roughness: 0.75,
    side: THREE.DoubleSide,
  });
}

/** A leaf's own UVs (0..1) are kept: u across, v from stem to tip. */
export function leaf({ colour = '#3f6b35', roughness = 0.5 } = {}, slot = 'leaf') {
  return physical(
    slot,
    { color: new THREE.Color(colour), map: leafTexture(), roughness, side: THREE.DoubleSide },
    { project: false },
  );
}

/**
 * A cut stone; opaque-looking with depth by strong reflections, so it is cheap on phones. `fire` 0..1 is how much of
 * it is mirror: a white stone's facets show the room, bright and dark side by side.
 */
export function gem({ colour = '#e8eef2', clear = true, fire = clear ? 0.25 : 0.1 } = {}, slot = 'gem') {
  return physical(slot, {
    color: new THREE.Color(colour),
    roughness: 0.02,
    metalness: fire,
    ior: 2.2,
    specularIntensity: 1,
    clearcoat: 1,
    clearcoatRoughness: 0.01,
    flatShading: false,
  });
}

/** Nacre: a satin mirror under a gloss, a little darker than the light it stands in so that the shine can be seen. */
export function pearl({ colour = '#e0d4c6' } = {}, slot = 'pearl') {
  return physical(slot, {
    color: new THREE.Color(colour),
    metalness: 0.35,
    roughness: 0.3,
    clearcoat: 1,
    clearcoatRoughness: 0.06,
  });
}

/** A lamp shade lit from within: `glow` 0..1 is how bright. */
export function shade(
  { colour = '#f3e6cf', glow = 0.55, kind = 'linen', light = '#ffd9a0' } = {},
  slot = 'shade',
) {
  const textures = kind === 'plain' ? {} : weaveTextures(kind);
  return physical(slot, {
    color: new THREE.Color(colour),
    ...textures,
    roughness: 0.9,
    emissive: new THREE.Color(light).multiply(new THREE.Color(colour)),
    emissiveIntensity: glow,
    emissiveMap: textures.map ?? null,
    side: THREE.DoubleSide,
  });
}

/** A bulb or diffuser. */
export function glow({ colour = '#ffe2b8', intensity = 1 } = {}, slot = 'bulb') {
  return physical(slot, {
    color: new THREE.Color('#ffffff'),
    emissive: new THREE.Color(colour),
    emissiveIntensity: intensity,
    roughness: 0.4,
  });
}

/** Anything drawn: `draw(context, width, height)` on a canvas, mapped to the shape's own 0..1 UVs. */
export function print({ width = 512, height = 512, draw, roughness = 0.9, name = 'print' }, slot = 'print') {
  const canvas = new OffscreenCanvas(width, height);
  draw(canvas.getContext('2d'), width, height);
  return physical(
    slot,
    { color: new THREE.Color('#ffffff'), map: canvasTexture(name, canvas), roughness },
    { project: false },
  );
}
