import type { Anchor } from '@/lib/product/category';
import type { UsdLayer, UsdPrim } from './layer';
import type { MaterialInputs, TextureInput } from './material-inputs';
import { materialPrim } from './material-prim';
import { type MeshGeometry, meshPrim } from './mesh-prim';

export type SceneMesh = { material: MaterialInputs; uvKeys: string[]; geometry: MeshGeometry };

const root = 'Model';

/**
 * The whole scene: meshes and materials under one component, with Apple's anchoring properties, which say what Quick
 * Look looks for (developer.apple.com/documentation/arkit/usdz_schemas_for_ar).
 */
export function sceneLayer(
  meshes: readonly SceneMesh[],
  anchor: Anchor,
  fileOf: (texture: TextureInput, material: MaterialInputs) => string,
): UsdLayer {
  const materials = new Map<MaterialInputs, { name: string; uvKeys: string[] }>();
  for (const { material, uvKeys } of meshes) {
    const name = `M${materials.size}_${identifier(material.name)}`;
    if (!materials.has(material)) materials.set(material, { name, uvKeys });
  }
  const folder = `/${root}/Materials`;
  const model: UsdPrim = {
    name: root,
    type: 'Xform',
    kind: 'component',
    apiSchemas: ['Preliminary_AnchoringAPI'],
    attributes: [
      { name: 'preliminary:anchoring:type', type: 'token', value: 'plane', uniform: true },
      {
        name: 'preliminary:planeAnchoring:alignment',
        type: 'token',
        value: anchor === 'wall' ? 'vertical' : 'horizontal',
        uniform: true,
      },
    ],
    children: [
      {
        name: 'Geometry',
        type: 'Scope',
        attributes: [],
        children: meshes.map(({ material, geometry }, i) => {
          const bound = materials.get(material)!.name;
          return meshPrim(`P${i}_${identifier(material.name)}`, geometry, `${folder}/${bound}`);
        }),
      },
      {
        name: 'Materials',
        type: 'Scope',
        attributes: [],
        children: [...materials].map(([material, { name, uvKeys }]) =>
          materialPrim(name, folder, material, uvKeys, (texture) => fileOf(texture, material)),
        ),
      },
    ],
  };
  return { defaultPrim: root, upAxis: 'Y', metersPerUnit: 1, prims: [model] };
}

/** Letters and digits of a name; what stands before it makes it one of a kind. */
function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 40);
}
