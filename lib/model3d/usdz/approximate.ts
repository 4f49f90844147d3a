import type { Material } from '@gltf-transform/core';
import type { IOR, Sheen, Specular, Transmission, Volume } from '@gltf-transform/extensions';

type Rgb = [number, number, number];

/** Clear glass keeps this much of its surface, or nothing but its reflections were left of it. */
const glassOpacity = 0.2;

/**
 * How opaque a surface is that lets light through: what transmission takes away, the glass's own colour and the
 * thickness it is seen through. Rough glass hides more of what is behind it.
 *
 * @param colour Linear.
 * @returns 1 without KHR_materials_transmission.
 */
export function glassOpacityOf(material: Material, colour: Rgb, roughness: number): number {
  const transmission =
    material.getExtension<Transmission>('KHR_materials_transmission')?.getTransmissionFactor() ?? 0;
  const volume = material.getExtension<Volume>('KHR_materials_volume');
  const depth = volume ? volume.getThicknessFactor() / volume.getAttenuationDistance() : 0;
  const inside = volume?.getAttenuationColor().map((value) => value ** depth) ?? [1, 1, 1];
  const passes = transmission * luminance(colour) * luminance(inside as Rgb);
  return 1 - (1 - glassOpacity) * passes * (1 - roughness / 2);
}

/**
 * Sheen as a colour that lies over the other: what a velvet sends back in all directions (its Charlie lobe, in the
 * mean over angles, about 0.4 × its roughness), and what it leaves of the colour below (KHR_materials_sheen, "albedo
 * scaling"). The brighter rim is lost.
 *
 * @returns null without sheen.
 */
export function sheenOver(material: Material): { add: Rgb; keep: number } | null {
  const sheen = material.getExtension<Sheen>('KHR_materials_sheen');
  if (!sheen) return null;
  const share = 0.4 * sheen.getSheenRoughnessFactor();
  const colour = sheen.getSheenColorFactor();
  return {
    add: colour.map((value) => value * share) as Rgb,
    keep: 1 - Math.max(...colour) * share,
  };
}

/** Index of refraction that reflects as KHR_materials_specular's factor and KHR_materials_ior do together. */
export function effectiveIor(material: Material): number {
  const ior = material.getExtension<IOR>('KHR_materials_ior')?.getIOR() ?? 1.5;
  const specular = material.getExtension<Specular>('KHR_materials_specular')?.getSpecularFactor() ?? 1;
  const reflected = Math.min(0.98, Math.abs((ior - 1) / (ior + 1)) * Math.sqrt(specular));
  return specular === 1 ? ior : (1 + reflected) / (1 - reflected);
}

/** Whether specular settings say more than that factor. */
export function hasColouredSpecular(material: Material): boolean {
  const specular = material.getExtension<Specular>('KHR_materials_specular');
  if (!specular) return false;
  return (
    specular.getSpecularColorFactor().some((value) => value !== 1) ||
    specular.getSpecularColorTexture() !== null ||
    specular.getSpecularTexture() !== null
  );
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
