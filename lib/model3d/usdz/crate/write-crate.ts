import type { UsdAttribute, UsdLayer, UsdPrim } from '../layer';
import { ByteWriter } from './byte-writer';
import { type CrateTables, writeSections } from './crate-sections';
import { CrateValues, type ValueRep } from './crate-values';
import { Numbered } from './numbered';
import { pathTable } from './path-table';
import { specType } from './value-types';

type WriteField = (name: string, rep: ValueRep) => number;

const headerBytes = 88;
/** The oldest version with 64-bit array lengths, so that old phones read it too; nothing newer is used. */
const version = [0, 7, 0];

/**
 * Writes a layer as USD's binary form, "crate" (.usdc): about a third of the text form and what Apple's own tools
 * make. Written after the published description of the format (AOUSD Core Specification, chapter 16) and held against
 * two readers that others wrote; see docs/adr/0012.
 *
 * @returns The file. Equal layers give equal bytes.
 */
export function writeCrate(layer: UsdLayer): Uint8Array {
  const out = new ByteWriter();
  out.bytes(new Uint8Array(headerBytes));
  // The first token is no property's name: properties are told from prims by the sign of their token's number.
  const tokens = new Numbered<string>();
  tokens.of('');
  const strings = new Numbered<number>();
  const paths = pathTable(layer.prims);
  const values = new CrateValues(out, {
    token: (text) => tokens.of(text),
    string: (text) => strings.of(tokens.of(text)),
    path: (path) => paths.numberOf(path),
  });
  const fieldNumbers = new Numbered<string>();
  const fields: { token: number; rep: ValueRep }[] = [];
  const fieldSets: number[] = [];
  const specs: CrateTables['specs'][number][] = [];

  const field: WriteField = (name, rep) => {
    const token = tokens.of(name);
    const number = fieldNumbers.of(`${token} ${rep.high} ${rep.low}`);
    fields[number] ??= { token, rep };
    return number;
  };
  const spec = (path: string, type: number, numbers: number[]) => {
    specs.push({ path: paths.numberOf(path), fieldSet: fieldSets.length, type });
    fieldSets.push(...numbers, -1);
  };

  spec('/', specType.pseudoRoot, [
    field('defaultPrim', values.token(layer.defaultPrim)),
    field('metersPerUnit', values.double(layer.metersPerUnit)),
    field('upAxis', values.token(layer.upAxis)),
    field('primChildren', values.tokenVector(layer.prims.map(({ name }) => name))),
  ]);
  const writePrim = (prim: UsdPrim, parent: string) => {
    const path = `${parent}/${prim.name}`;
    const { kind, apiSchemas = [], attributes, relationships = [], children = [] } = prim;
    const properties = [...attributes, ...relationships].map(({ name }) => name);
    spec(path, specType.prim, [
      field('specifier', values.specifierDef()),
      field('typeName', values.token(prim.type)),
      ...(apiSchemas.length > 0 ? [field('apiSchemas', values.prependedTokens(apiSchemas))] : []),
      ...(kind ? [field('kind', values.token(kind))] : []),
      ...(properties.length > 0 ? [field('properties', values.tokenVector(properties))] : []),
      ...(children.length > 0
        ? [field('primChildren', values.tokenVector(children.map(({ name }) => name)))]
        : []),
    ]);
    for (const attribute of attributes) {
      spec(`${path}.${attribute.name}`, specType.attribute, attributeFields(attribute, field, values));
    }
    for (const { name, target } of relationships) {
      spec(`${path}.${name}`, specType.relationship, [
        field('variability', values.uniform()),
        field('targetPaths', values.explicitPath(target)),
      ]);
    }
    for (const child of children) writePrim(child, path);
  };
  for (const prim of layer.prims) writePrim(prim, '');

  const pathTokens = paths.entries.map(({ name, property, jump }) => ({
    token: property ? -tokens.of(name) : tokens.of(name),
    jump,
  }));
  const tables = writeSections(out, {
    tokens: tokens.list,
    strings: strings.list,
    fields,
    fieldSets,
    paths: pathTokens,
    specs,
  });
  const file = out.done();
  file.set(new TextEncoder().encode('PXR-USDC'));
  file.set(version, 8);
  new DataView(file.buffer).setUint32(16, tables, true);
  return file;
}

/** A connected attribute has no value of its own: readers differ in which of the two they believe. */
function attributeFields(attribute: UsdAttribute, field: WriteField, values: CrateValues): number[] {
  const { value, connect, interpolation, uniform, type } = attribute;
  return [
    field('typeName', values.token(type)),
    ...(uniform ? [field('variability', values.uniform())] : []),
    ...(value === undefined || connect
      ? []
      : [field('default', values.of({ ...attribute, value } as never))]),
    ...(interpolation ? [field('interpolation', values.token(interpolation))] : []),
    ...(connect ? [field('connectionPaths', values.explicitPath(connect))] : []),
  ];
}
