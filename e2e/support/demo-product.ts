import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Product } from '@/lib/product/product';

/** The demo catalogue as it is committed. */
export const demoProducts: Product[] = JSON.parse(
  readFileSync(path.resolve('public/models/demo/catalogue.json'), 'utf8'),
).products;

/** The lightest demo model that comes in several colours: quick to draw on a software renderer. */
export const turnable: Product = demoProducts
  .filter(
    ({ model, variants }) => model && variants.length > 1 && variants.every((each) => each.materialVariant),
  )
  .sort((a, b) => (a.model?.bytes ?? 0) - (b.model?.bytes ?? 0))[0]!;
