import { AppError } from '@/lib/core/app-error';
import type { GltfJson } from './gltf-json';

/** Extensions that are read; none of them can point outside of the file. */
export const allowedExtensions: ReadonlySet<string> = new Set([
  'EXT_mesh_gpu_instancing',
  'EXT_meshopt_compression',
  'EXT_texture_avif',
  'EXT_texture_webp',
  'KHR_draco_mesh_compression',
  'KHR_lights_punctual',
  'KHR_materials_anisotropy',
  'KHR_materials_clearcoat',
  'KHR_materials_diffuse_transmission',
  'KHR_materials_dispersion',
  'KHR_materials_emissive_strength',
  'KHR_materials_ior',
  'KHR_materials_iridescence',
  'KHR_materials_pbrSpecularGlossiness',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_transmission',
  'KHR_materials_unlit',
  'KHR_materials_variants',
  'KHR_materials_volume',
  'KHR_mesh_quantization',
  'KHR_texture_basisu',
  'KHR_texture_transform',
  'KHR_xmp_json_ld',
]);

/**
 * @returns Extensions that the file uses and does not need, and that are not read: they are left out.
 * @throws AppError `GLB_EXTENSION`: it needs one that is not read.
 */
export function guardExtensions(gltf: GltfJson): string[] {
  const unknown = (name: string) => !allowedExtensions.has(name);
  const needed = gltf.extensionsRequired.find(unknown);
  if (needed !== undefined) {
    const name = needed.slice(0, 80);
    throw new AppError(
      'GLB_EXTENSION',
      `This model needs the glTF extension ${name}, which is not read here. Turn it off in the exporter and export it again.`,
      { details: { extension: name } },
    );
  }
  return [...new Set(gltf.extensionsUsed.filter(unknown))].slice(0, 50);
}
