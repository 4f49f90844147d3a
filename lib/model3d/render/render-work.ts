import { z } from 'zod';
import { anchors } from '@/lib/product/category';
import { renderPlan } from './render-plan';
import type { Shot } from './shot';

/** A model whose pictures are to be made, and the lease of whoever makes them. Crosses the wire. */
export const renderWork = z.object({
  job: z.object({ id: z.string(), lease: z.string() }),
  product: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  model: z.object({ url: z.string(), bytes: z.number(), anchor: z.enum(anchors) }),
  /** The file as the merchant brought it, to compare with; null when it is delivered as it came or is not kept. */
  original: z.object({ url: z.string(), bytes: z.number() }).nullable(),
  /** Colour variants that are sold. */
  variants: z.array(z.string()),
  /** What an earlier attempt has drawn already: parts by name. */
  done: z.array(z.string()),
});
export type RenderWork = z.output<typeof renderWork>;

/** The plan of a piece of work: the model's address is a hash of its content, so one model has one plan. */
export function planOf(work: Pick<RenderWork, 'model' | 'variants'>): Shot[] {
  return renderPlan({ anchor: work.model.anchor, seed: work.model.url, variants: work.variants });
}

/** The turning clip, kept as one part. */
export const clipPart = 'clip';

/** Views at which the uploaded and the delivered model are drawn side by side. */
export const comparedViews = 3;

/** The name of a part that is kept besides the shots themselves. */
export function cutoutPart(shotId: string): string {
  return `${shotId}.cutout`;
}
export function comparisonPart(side: 'before' | 'after' | 'heat', number: number): string {
  return `${side}-${number}`;
}

const comparison = /^(before|after|heat)-\d$/;

/** What a part's name stands for in a plan; null for a name that the plan does not have. */
export function partOf(
  plan: readonly Shot[],
  part: string,
):
  | { kind: 'shot' | 'cutout'; shot: Shot }
  | { kind: 'clip' }
  | { kind: 'frame' }
  | { kind: 'comparison' }
  | null {
  if (part === clipPart) return { kind: 'clip' };
  if (comparison.test(part)) return { kind: 'comparison' };
  const isCutout = part.endsWith('.cutout');
  const id = isCutout ? part.slice(0, -'.cutout'.length) : part;
  const shot = plan.find((each) => each.id === id);
  if (!shot || (isCutout && !shot.cutout)) return null;
  if (shot.kind === 'turn') return { kind: 'frame' };
  return { kind: isCutout ? 'cutout' : 'shot', shot };
}
