/**
 * One layer of Universal Scene Description in memory: what of it is written here, and no more.
 * Names as in openusd.org/release/glossary.html.
 */
export type UsdLayer = {
  /** Name of the prim that stands for the file when another one refers to it. */
  defaultPrim: string;
  upAxis: 'Y';
  metersPerUnit: number;
  prims: UsdPrim[];
};

export type UsdPrim = {
  /** An identifier: letters, digits, `_`, no digit first, once among its siblings. */
  name: string;
  type: 'Xform' | 'Scope' | 'Mesh' | 'Material' | 'Shader';
  kind?: 'component';
  apiSchemas?: string[];
  attributes: UsdAttribute[];
  relationships?: { name: string; target: string }[];
  children?: UsdPrim[];
};

export type UsdAttribute = UsdValue & {
  name: string;
  /** Cannot vary over time; part of the schema, not a choice. */
  uniform?: boolean;
  interpolation?: 'vertex' | 'constant';
  /** Path of the attribute that it takes its value from. */
  connect?: string;
};

type Typed<Type extends string, Value> = { type: Type; value?: Value };

/** A value with its USD type; without a value the attribute is only declared, as outputs are. */
export type UsdValue =
  | Typed<'bool', boolean>
  | Typed<'float' | 'double', number>
  | Typed<'token' | 'string' | 'asset', string>
  | Typed<'float2' | 'float3' | 'float4' | 'color3f' | 'normal3f', readonly number[]>
  | Typed<'token[]', readonly string[]>
  | Typed<'int[]', Int32Array>
  | Typed<'float3[]' | 'point3f[]' | 'normal3f[]' | 'color3f[]' | 'texCoord2f[]', Float32Array>;

export type UsdTypeName = UsdValue['type'];
