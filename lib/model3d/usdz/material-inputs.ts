import type { Material, Texture, TextureInfo } from '@gltf-transform/core';
import type { Clearcoat, EmissiveStrength } from '@gltf-transform/extensions';
import { type UvSet, uvKey, uvSet } from '@/lib/model3d/scene/uv-set';
import { effectiveIor, glassOpacityOf, hasColouredSpecular, sheenOver } from './approximate';
import type { UsdzNotes } from './usdz-report';

/**
 * What a texture of a glTF material becomes: an input of UsdPreviewSurface. Factors are worked into the picture itself:
 * USD has `scale` and `bias` for them, and Quick Look has been known to ignore both (google/usd_from_gltf).
 */
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
  /** What each channel is multiplied by and moved by in the picture, 0..1; colours as linear light. */
  scale: Four;
  bias: Four;
  /** What the shader multiplies by: a glow brighter than white, or the tint of a part. */
  boost: readonly [number, number, number];
  wrap: readonly [Wrap, Wrap];
  uv: UvSet;
};

type Four = readonly [number, number, number, number];

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
];

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
    ior: material ? effectiveIor(material) : 1.5,
    doubleSided: material?.getDoubleSided() ?? false,
    unlit: false,
    textures: [],
  };
  if (!material) return out;
  const lost = leftOut.some((name) => material.getExtension(name)) || hasColouredSpecular(material);
  notes.add('material-effect-left-out', lost ? 1 : 0);
  const mode = material.getAlphaMode();
  if (mode !== 'OPAQUE') {
    out.alpha = mode === 'MASK' ? 'mask' : 'blend';
    out.opacity = colour[3]!;
    out.opacityThreshold = mode === 'MASK' ? Math.max(material.getAlphaCutoff(), 1 / 255) : 0;
  }
  addTextures(out, material, colour);
  out.textures = out.textures.map((each) => withNeighbours(each, out.textures));
  dropMisplacedOcclusion(out, notes);
  if (material.getExtension('KHR_materials_transmission')) {
    notes.add('transmission-approximated');
    out.opacity *= glassOpacityOf(material, out.diffuseColor, out.roughness);
    if (out.alpha === 'opaque') out.alpha = 'blend';
  }
  const sheen = sheenOver(material);
  if (sheen) {
    notes.add('sheen-approximated');
    layOver(out, sheen);
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

/** Numbers of several inputs lie in one picture, each in a channel: all their factors are worked into it at once. */
function withNeighbours(each: TextureInput, all: readonly TextureInput[]): TextureInput {
  if (!each.data || each.input === 'normal') return each;
  const [scale, bias]: [number[], number[]] = [
    [1, 1, 1, 1],
    [0, 0, 0, 0],
  ];
  for (const other of all) {
    if (other.texture !== each.texture || !other.data || other.input === 'normal') continue;
    const channel = 'rgb'.indexOf(other.output);
    scale[channel] = other.scale[channel as 0 | 1 | 2];
    bias[channel] = other.bias[channel as 0 | 1 | 2];
  }
  return { ...each, scale: scale as unknown as Four, bias: bias as unknown as Four };
}

/**
 * Old versions of iOS know one set of coordinates. Shade that was baked for another would then lie in wrong places as
 * dark spots, which is worse than no shade.
 */
function dropMisplacedOcclusion(out: MaterialInputs, notes: UsdzNotes): void {
  const first = out.textures.find(({ input }) => input === 'diffuseColor') ?? out.textures[0];
  const stays = (each: TextureInput) => each.input !== 'occlusion' || uvKey(each.uv) === uvKey(first!.uv);
  if (out.textures.every(stays)) return;
  notes.add('occlusion-left-out');
  out.textures = out.textures.filter(stays);
}

/** Scales the colour and adds another, in its texture too. */
function layOver(out: MaterialInputs, { add, keep }: { add: [number, number, number]; keep: number }): void {
  const [r, g, b] = out.diffuseColor;
  out.diffuseColor = [r * keep + add[0], g * keep + add[1], b * keep + add[2]];
  out.textures = out.textures.map((each) => {
    if (each.input !== 'diffuseColor') return each;
    const [sr, sg, sb, sa] = each.scale;
    return { ...each, scale: [sr * keep, sg * keep, sb * keep, sa], bias: [...add, 0] };
  });
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
    out.textures.push({
      input,
      output,
      texture,
      data,
      scale,
      bias,
      boost: [1, 1, 1],
      wrap,
      uv: uvSet(info),
    });
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
  // A flat normal is 0.5, 0.5: bending less means moving towards that.
  const bend = material.getNormalScale();
  add(
    'normal',
    'rgb',
    material.getNormalTexture(),
    material.getNormalTextureInfo(),
    [bend, bend, 1, 1],
    [(1 - bend) / 2, (1 - bend) / 2, 0, 0],
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
  const most = Math.max(1, er, eg, eb);
  if (er + eg + eb > 0)
    add('emissiveColor', 'rgb', material.getEmissiveTexture(), material.getEmissiveTextureInfo(), [
      er / most,
      eg / most,
      eb / most,
      1,
    ]);
  const glowing = out.textures.find(({ input }) => input === 'emissiveColor');
  if (glowing) glowing.boost = [most, most, most];
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
