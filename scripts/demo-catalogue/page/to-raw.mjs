import { flatten } from './flatten.mjs';

const hexes = (c) => [c.r, c.g, c.b];

function rawMaterial(material, textures) {
  const texture = (t) => {
    if (!t) return null;
    const { data, width, height } = t.image;
    const id = `${t.name}:${width}x${height}:${checksum(data)}`;
    if (!textures.has(id))
      textures.set(id, {
        id,
        name: t.name,
        width,
        height,
        colour: t.colorSpace === 'srgb',
        clamp: t.wrapS === 1001,
        data,
      });
    return { id, repeat: [t.repeat.x, t.repeat.y] };
  };
  return {
    color: hexes(material.color),
    opacity: material.opacity,
    transparent: material.transparent,
    doubleSided: material.side === 2,
    roughness: material.roughness,
    metalness: material.metalness,
    map: texture(material.map),
    normalMap: texture(material.normalMap),
    normalScale: material.normalScale.x,
    roughnessMap: texture(material.roughnessMap),
    emissive: hexes(material.emissive).map((c) => c * material.emissiveIntensity),
    emissiveMap: texture(material.emissiveMap),
    clearcoat: material.clearcoat,
    clearcoatRoughness: material.clearcoatRoughness,
    sheen: material.sheen,
    sheenColor: hexes(material.sheenColor).map((c) => c * material.sheen),
    sheenRoughness: material.sheenRoughness,
    transmission: material.transmission,
    thickness: material.thickness,
    ior: material.ior,
    attenuationColor: hexes(material.attenuationColor),
    attenuationDistance: Number.isFinite(material.attenuationDistance) ? material.attenuationDistance : null,
    specularIntensity: material.specularIntensity,
  };
}

function checksum(data) {
  let h = 0x811c9dc5;
  for (let i = 0; i < data.length; i++) h = Math.imul(h ^ data[i], 0x01000193);
  return (h >>> 0).toString(16);
}

/**
 * A product as plain data: geometry of each slot once, materials of each slot per variant, textures once.
 * Geometry must be the same in every variant.
 */
export function toRaw(variants) {
  const textures = new Map();
  const built = variants.map(({ key, group }) => ({ key, slots: flatten(group) }));
  const shape = (slots) => slots.map((s) => `${s.slot}:${s.geometry.index.count}`).join(' ');
  const materials = {};
  for (const { key, slots } of built) {
    if (shape(slots) !== shape(built[0].slots))
      throw new Error(
        `variant "${key}" has other geometry: ${shape(slots)} instead of ${shape(built[0].slots)}`,
      );
    materials[key] = Object.fromEntries(slots.map((s) => [s.slot, rawMaterial(s.material, textures)]));
  }
  // UVs follow the grain of a textured variant: a lacquered one does not mind.
  const textured = ({ material }) => material.map || material.normalMap;
  const slots = built[0].slots.map((plain, i) => {
    const { slot, geometry } = built.map((b) => b.slots[i]).find(textured) ?? plain;
    return {
      slot,
      position: geometry.attributes.position.array,
      normal: geometry.attributes.normal.array,
      uv: geometry.attributes.uv.array,
      index: new Uint32Array(geometry.index.array),
    };
  });
  return { variants: variants.map((v) => v.key), slots, materials, textures: [...textures.values()] };
}

/** Packs typed arrays behind a JSON head, as base64 chunks that survive the trip out of the browser. */
export function pack(value) {
  const blobs = [];
  let offset = 0;
  const head = JSON.stringify(value, (_, v) => {
    if (!ArrayBuffer.isView(v)) return v;
    const bytes = new Uint8Array(v.buffer, v.byteOffset, v.byteLength);
    const entry = { $bytes: [offset, bytes.length], type: v.constructor.name };
    blobs.push(bytes);
    offset += bytes.length;
    return entry;
  });
  const all = new Uint8Array(offset);
  let at = 0;
  for (const b of blobs) {
    all.set(b, at);
    at += b.length;
  }
  let binary = '';
  for (let i = 0; i < all.length; i += 32768) binary += String.fromCharCode(...all.subarray(i, i + 32768));
  return { head, body: btoa(binary) };
}
