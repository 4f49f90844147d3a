import type { Material, Texture, TextureInfo } from '@gltf-transform/core';
import type { Clearcoat, EmissiveStrength, IOR, Transmission } from '@gltf-transform/extensions';
import { type UvSet, uvSet } from '@/lib/model3d/scene/uv-set';
import type { UsdzNotes } from './usdz-report';

/** What a texture of a glTF material becomes: an input of UsdPreviewSurface read through a scale and a bias. */
export type TextureInput = {
  input:
    | 'diffuseColor'
    | 'emissiveColor'
    | 'metallic'
    | 'roughness'
    | 'occlusion'
    | 'normal'
    | 'clearcoat'
    | 'clearcoatRoughness';
  output: 'rgb' | 'r' | 'g' | 'b';
  texture: Texture;
  data: boolean;
  scale: readonly [number, number, number, number];
  bias: readonly [number, number, number, number];
  wrap: readonly [Wrap, Wrap];
  uv: UvSet;
};

export type Wrap = 'repeat' | 'clamp' | 'mirror';

/** UsdPreviewSurface as a glTF material asks for it (openusd.org/release/spec_usdpreviewsurface.html). Linear colours. */
export type MaterialInputs = {
  name: string;
  diffuseColor: [number, number, number];
  emissiveColor: [number, number, number];
  metallic: number;
  roughness: number;
  opacity: number;
  /** Above 0: a pixel is there or not. */
  opacityThreshold: number;
  /** Whether alpha of the colour texture decides what is seen. */
  alpha: 'opaque' | 'mask' | 'blend';
  clearcoat: number;
  clearcoatRoughness: number;
  ior: number;
  doubleSided: boolean;
  /** Its colour glows instead of being lit. */
  unlit: boolean;
  textures: TextureInput[];
};

const leftOut = [
  'KHR_materials_anisotropy',
  'KHR_materials_diffuse_transmission',
  'KHR_materials_dispersion',
  'KHR_materials_iridescence',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_volume',
];
/** Clear glass keeps this much of its surface, or nothing but its reflections were left of it. */
const glassOpacity = 0.2;

/** Reads a glTF material as USD would put it. Null is glTF's default material. */
export function materialInputs(material: Material | null, notes: UsdzNotes): MaterialInputs {
  const colour = material?.getBaseColorFactor() ?? [1, 1, 1, 1];
  const out: MaterialInputs = {
    name: material?.getName() || 'Default',
    diffuseColor: [colour[0]!, colour[1]!, colour[2]!],
    emissiveColor: [0, 0, 0],
    metallic: material?.getMetallicFactor() ?? 1,
    roughness: material?.getRoughnessFactor() ?? 1,
    opacity: 1,
    opacityThreshold: 0,
    alpha: 'opaque',
    clearcoat: 0,
    clearcoatRoughness: 0,
    ior: material?.getExtension<IOR>('KHR_materials_ior')?.getIOR() ?? 1.5,
    doubleSided: material?.getDoubleSided() ?? false,
    unlit: false,
    textures: [],
  };
  if (!material) return out;
  notes.add('material-effect-left-out', leftOut.some((name) => material.getExtension(name)) ? 1 : 0);
  const mode = material.getAlphaMode();
  if (mode !== 'OPAQUE') {
    out.alpha = mode === 'MASK' ? 'mask' : 'blend';
    out.opacity = colour[3]!;
    out.opacityThreshold = mode === 'MASK' ? Math.max(material.getAlphaCutoff(), 1 / 255) : 0;
  }
  addTextures(out, material, colour);
  const transmission = material
    .getExtension<Transmission>('KHR_materials_transmission')
    ?.getTransmissionFactor();
  if (transmission) {
    notes.add('transmission-approximated');
    // Rough glass hides more of what is behind it.
    out.opacity *= 1 - (1 - glassOpacity) * transmission * (1 - out.roughness / 2);
    if (out.alpha === 'opaque') out.alpha = 'blend';
  }
  if (material.getExtension('KHR_materials_unlit')) {
    notes.add('unlit-approximated');
    out.emissiveColor = out.diffuseColor;
    out.textures = out.textures
      .filter(({ input }) => input === 'diffuseColor')
      .map((each) => ({ ...each, input: 'emissiveColor' }));
    Object.assign(out, { unlit: true, diffuseColor: [0, 0, 0], metallic: 0, roughness: 1 });
  }
  return out;
}

/** Whether a texture's alpha is what the material is seen by: that of its colour, shaded or not. */
export function carriesAlpha(texture: TextureInput, { alpha, unlit }: MaterialInputs): boolean {
  return alpha !== 'opaque' && texture.input === (unlit ? 'emissiveColor' : 'diffuseColor');
}

function addTextures(out: MaterialInputs, material: Material, colour: number[]): void {
  const add = (
    input: TextureInput['input'],
    output: TextureInput['output'],
    texture: Texture | null | undefined,
    info: TextureInfo | null | undefined,
    scale: TextureInput['scale'],
    bias: TextureInput['bias'] = [0, 0, 0, 0],
  ) => {
    if (!texture?.getImage() || !info) return;
    const data = input !== 'diffuseColor' && input !== 'emissiveColor';
    const wrap = [wrapOf(info.getWrapS()), wrapOf(info.getWrapT())] as const;
    out.textures.push({ input, output, texture, data, scale, bias, wrap, uv: uvSet(info) });
  };
  const even = (value: number) => [value, value, value, 1] as const;
  const [r, g, b, a] = colour as [number, number, number, number];
  add('diffuseColor', 'rgb', material.getBaseColorTexture(), material.getBaseColorTextureInfo(), [
    r,
    g,
    b,
    a,
  ]);
  const rough = [material.getMetallicRoughnessTexture(), material.getMetallicRoughnessTextureInfo()] as const;
  add('roughness', 'g', ...rough, even(out.roughness));
  add('metallic', 'b', ...rough, even(out.metallic));
  const bend = material.getNormalScale();
  add(
    'normal',
    'rgb',
    material.getNormalTexture(),
    material.getNormalTextureInfo(),
    [2 * bend, 2 * bend, 2, 1],
    [-bend, -bend, -1, 0],
  );
  const strength = material.getOcclusionStrength();
  add('occlusion', 'r', material.getOcclusionTexture(), material.getOcclusionTextureInfo(), even(strength), [
    1 - strength,
    1 - strength,
    1 - strength,
    0,
  ]);
  const glow =
    material.getExtension<EmissiveStrength>('KHR_materials_emissive_strength')?.getEmissiveStrength() ?? 1;
  const [er, eg, eb] = material.getEmissiveFactor().map((value) => value * glow) as [number, number, number];
  out.emissiveColor = [er, eg, eb];
  if (er + eg + eb > 0)
    add('emissiveColor', 'rgb', material.getEmissiveTexture(), material.getEmissiveTextureInfo(), [
      er,
      eg,
      eb,
      1,
    ]);
  const coat = material.getExtension<Clearcoat>('KHR_materials_clearcoat');
  out.clearcoat = coat?.getClearcoatFactor() ?? 0;
  out.clearcoatRoughness = coat?.getClearcoatRoughnessFactor() ?? 0;
  if (out.clearcoat > 0) {
    add('clearcoat', 'r', coat?.getClearcoatTexture(), coat?.getClearcoatTextureInfo(), even(out.clearcoat));
    add(
      'clearcoatRoughness',
      'g',
      coat?.getClearcoatRoughnessTexture(),
      coat?.getClearcoatRoughnessTextureInfo(),
      even(out.clearcoatRoughness),
    );
  }
}

function wrapOf(mode: number): Wrap {
  return mode === 33071 ? 'clamp' : mode === 33648 ? 'mirror' : 'repeat';
}
