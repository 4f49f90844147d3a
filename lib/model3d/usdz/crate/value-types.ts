import type { UsdTypeName } from '../layer';

/** Numbers of the value types that are written here (pxr/usd/usd/crateDataTypes.h). */
export const crateType = {
  bool: 1,
  int: 3,
  float: 8,
  double: 9,
  string: 10,
  token: 11,
  asset: 12,
  float2: 20,
  float3: 24,
  float4: 28,
  tokenListOp: 32,
  pathListOp: 34,
  tokenVector: 41,
  specifier: 42,
  variability: 44,
} as const;

export type CrateTypeName = keyof typeof crateType;

/** USD tells roles apart (a colour, a normal); the crate stores three floats. */
export const storedAs: Record<UsdTypeName, { type: CrateTypeName; array: boolean }> = {
  bool: { type: 'bool', array: false },
  float: { type: 'float', array: false },
  double: { type: 'double', array: false },
  token: { type: 'token', array: false },
  string: { type: 'string', array: false },
  asset: { type: 'asset', array: false },
  float2: { type: 'float2', array: false },
  float3: { type: 'float3', array: false },
  float4: { type: 'float4', array: false },
  color3f: { type: 'float3', array: false },
  normal3f: { type: 'float3', array: false },
  'token[]': { type: 'token', array: true },
  'int[]': { type: 'int', array: true },
  'float3[]': { type: 'float3', array: true },
  'point3f[]': { type: 'float3', array: true },
  'normal3f[]': { type: 'float3', array: true },
  'color3f[]': { type: 'float3', array: true },
  'texCoord2f[]': { type: 'float2', array: true },
};

export const floatsOf: Partial<Record<CrateTypeName, number>> = { float2: 2, float3: 3, float4: 4 };

/** `SdfSpecType`: what a path is. */
export const specType = { attribute: 1, prim: 6, pseudoRoot: 7, relationship: 8 } as const;
