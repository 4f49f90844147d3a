const tints = {
  clear: ['#d9e4e1', 0.008],
  smoke: ['#77716c', 0.0055],
  amber: ['#c07a24', 0.006],
  emerald: ['#43805c', 0.0055],
};

/** Blown glass by colour: its walls take a little light, its edges catch it. */
export function glassOf(kit, key, slot = 'glass') {
  const [tint, density] = tints[key];
  const material = kit.glass({ tint, density, thickness: 0.004 }, slot);
  material.sheen = 0.7;
  material.sheenColor = new kit.THREE.Color('#ffffff');
  material.sheenRoughness = 0.22;
  return material;
}
