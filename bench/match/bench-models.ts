import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Anchor } from '../../lib/product/category';
import type { Product } from '../../lib/product/product';
import type { BenchModel } from '../renders/draw-models';

type Model = BenchModel & { category: string };

/** The first products of every category, one of each before the second of any; VITRINE_MATCH_MODELS says how many. */
export function demoModels(root: string, products: readonly Product[]): Model[] {
  const atMost = Number(process.env.VITRINE_MATCH_MODELS ?? 34);
  const kinds = [...new Set(products.map(({ category }) => category))];
  const turns = [0, 1].flatMap((turn) =>
    kinds.flatMap((kind) => products.filter(({ category }) => category === kind)[turn] ?? []),
  );
  return turns.slice(0, atMost).map(({ id, category, model, variants }) => ({
    id,
    category,
    file: path.join(root, 'public', model?.url ?? ''),
    anchor: model?.anchor ?? 'none',
    variants: variants.slice(1, 2).flatMap(({ materialVariant }) => materialVariant ?? []),
  }));
}

const anchors: [RegExp, Anchor][] = [
  [/sunglasses|glasses_/i, 'face'],
  [/watch/i, 'wrist'],
  [/shoe/i, 'foot'],
  [/hat/i, 'head'],
  [/earring/i, 'ear'],
  [/chair|couch|table_|lamp|glass_table|corset/i, 'floor'],
];

/** The models of the folder VITRINE_GLB, all but the two that are no things to sell. Their names say what they are. */
export function broughtModels(): Model[] {
  const folder = process.env.VITRINE_GLB;
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(
      (name) => /\.glb$/.test(name) && !/^(SheenCloth|chess_board|SunglassesKhronos_256px)\.glb$/.test(name),
    )
    .map((name) => ({
      id: `brought-${path.basename(name, '.glb')}`,
      category: 'brought',
      file: path.join(folder, name),
      anchor: anchors.find(([pattern]) => pattern.test(name))?.[1] ?? 'table',
      variants: [],
    }));
}
