import type { UsdPrim } from '../layer';

/**
 * One path of the tree, in the order of a walk that goes down before it goes on.
 * `jump`: −2 nothing follows below or beside, −1 only a child, 0 only a sibling, else the sibling lies so far ahead.
 */
export type PathEntry = { name: string; property: boolean; jump: number };

/** Every path of a layer, numbered by its place in that walk; the root is 0. */
export function pathTable(prims: readonly UsdPrim[]): {
  entries: PathEntry[];
  numberOf(path: string): number;
} {
  const entries: PathEntry[] = [];
  const numbers = new Map<string, number>();

  const add = (path: string, entry: PathEntry) => {
    numbers.set(path, entries.length);
    entries.push(entry);
    return entries.length - 1;
  };
  const walk = (siblings: readonly UsdPrim[], parent: string, lastOfParent: boolean) => {
    siblings.forEach((prim, i) => {
      const path = `${parent}/${prim.name}`;
      const at = add(path, { name: prim.name, property: false, jump: 0 });
      const names = [...prim.attributes, ...(prim.relationships ?? [])].map(({ name }) => name);
      const children = prim.children ?? [];
      const hasChild = children.length + names.length > 0;
      const hasSibling = i < siblings.length - 1 || !lastOfParent;
      walk(children, path, names.length === 0);
      names.forEach((name, k) => {
        add(`${path}.${name}`, { name, property: true, jump: k < names.length - 1 ? 0 : -2 });
      });
      entries[at]!.jump = hasChild ? (hasSibling ? entries.length - at : -1) : hasSibling ? 0 : -2;
    });
  };
  add('/', { name: '', property: false, jump: prims.length > 0 ? -1 : -2 });
  walk(prims, '', true);

  return {
    entries,
    numberOf(path) {
      const number = numbers.get(path);
      if (number === undefined) throw new Error(`No prim or property ${path} in this layer.`);
      return number;
    },
  };
}
