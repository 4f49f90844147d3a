import { uvKey } from '@/lib/model3d/scene/uv-set';
import type { UsdAttribute, UsdPrim } from './layer';
import { carriesAlpha, type MaterialInputs, type TextureInput } from './material-inputs';
import { uvName } from './mesh-prim';

/** A material as a network of UsdPreviewSurface, UsdUVTexture and UsdPrimvarReader, which is what Quick Look reads. */
export function materialPrim(
  name: string,
  parent: string,
  inputs: MaterialInputs,
  uvKeys: readonly string[],
  fileOf: (texture: TextureInput) => string,
): UsdPrim {
  const path = `${parent}/${name}`;
  const textures = inputs.textures.map((texture, i) => ({ texture, name: `Texture${i}` }));
  const from = (input: TextureInput['input']) => {
    const found = textures.find(({ texture }) => texture.input === input);
    return found && `${path}/${found.name}.outputs:${found.texture.output}`;
  };
  const seen = textures.find(({ texture }) => carriesAlpha(texture, inputs));
  const surface: UsdAttribute[] = [
    { name: 'info:id', type: 'token', value: 'UsdPreviewSurface', uniform: true },
    { name: 'inputs:clearcoat', type: 'float', value: inputs.clearcoat, connect: from('clearcoat') },
    {
      name: 'inputs:clearcoatRoughness',
      type: 'float',
      value: inputs.clearcoatRoughness,
      connect: from('clearcoatRoughness'),
    },
    {
      name: 'inputs:diffuseColor',
      type: 'color3f',
      value: inputs.diffuseColor,
      connect: from('diffuseColor'),
    },
    {
      name: 'inputs:emissiveColor',
      type: 'color3f',
      value: inputs.emissiveColor,
      connect: from('emissiveColor'),
    },
    { name: 'inputs:ior', type: 'float', value: inputs.ior },
    { name: 'inputs:metallic', type: 'float', value: inputs.metallic, connect: from('metallic') },
    ...(from('normal')
      ? [{ name: 'inputs:normal', type: 'normal3f' as const, connect: from('normal') }]
      : []),
    { name: 'inputs:occlusion', type: 'float', value: 1, connect: from('occlusion') },
    {
      name: 'inputs:opacity',
      type: 'float',
      value: inputs.opacity,
      connect: seen && `${path}/${seen.name}.outputs:a`,
    },
    { name: 'inputs:opacityThreshold', type: 'float', value: inputs.opacityThreshold },
    { name: 'inputs:roughness', type: 'float', value: inputs.roughness, connect: from('roughness') },
    { name: 'outputs:surface', type: 'token' },
  ];
  return {
    name,
    type: 'Material',
    attributes: [{ name: 'outputs:surface', type: 'token', connect: `${path}/Surface.outputs:surface` }],
    children: [
      { name: 'Surface', type: 'Shader', attributes: surface },
      ...textures.map((each) => texturePrim(each.name, path, each.texture, inputs, uvKeys, fileOf)),
      ...uvKeys.map((_, set) => readerPrim(set)),
    ],
  };
}

function texturePrim(
  name: string,
  path: string,
  texture: TextureInput,
  inputs: MaterialInputs,
  uvKeys: readonly string[],
  fileOf: (texture: TextureInput) => string,
): UsdPrim {
  const set = uvKeys.indexOf(uvKey(texture.uv));
  const seen = carriesAlpha(texture, inputs);
  return {
    name,
    type: 'Shader',
    attributes: [
      { name: 'info:id', type: 'token', value: 'UsdUVTexture', uniform: true },
      ...(texture.input === 'normal'
        ? [{ name: 'inputs:bias', type: 'float4' as const, value: [-1, -1, -1, 0] }]
        : []),
      { name: 'inputs:file', type: 'asset', value: fileOf(texture) },
      ...scaleOf(texture),
      { name: 'inputs:sourceColorSpace', type: 'token', value: texture.data ? 'raw' : 'sRGB' },
      { name: 'inputs:st', type: 'float2', connect: `${path}/Reader${set}.outputs:result` },
      { name: 'inputs:wrapS', type: 'token', value: texture.wrap[0] },
      { name: 'inputs:wrapT', type: 'token', value: texture.wrap[1] },
      ...(texture.output === 'rgb'
        ? [{ name: 'outputs:rgb', type: 'float3' as const }]
        : [{ name: `outputs:${texture.output}`, type: 'float' as const }]),
      ...(seen ? [{ name: 'outputs:a', type: 'float' as const }] : []),
    ],
  };
}

/** Directions lie in a picture as 0..1 and mean −1..1; all else is in the picture as it is meant. */
function scaleOf({ input, boost }: TextureInput): UsdAttribute[] {
  const [r, g, b] = input === 'normal' ? [2, 2, 2] : boost;
  return r === 1 && g === 1 && b === 1 ? [] : [{ name: 'inputs:scale', type: 'float4', value: [r, g, b, 1] }];
}

function readerPrim(set: number): UsdPrim {
  return {
    name: `Reader${set}`,
    type: 'Shader',
    attributes: [
      { name: 'info:id', type: 'token', value: 'UsdPrimvarReader_float2', uniform: true },
      { name: 'inputs:fallback', type: 'float2', value: [0, 0] },
      { name: 'inputs:varname', type: 'string', value: uvName(set) },
      { name: 'outputs:result', type: 'float2' },
    ],
  };
}
