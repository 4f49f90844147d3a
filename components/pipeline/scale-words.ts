import { z } from 'zod';
import type { ModelFix, SourceUnit } from '@/lib/model3d/scale/model-fix';

const vector = z.tuple([z.number(), z.number(), z.number()]);
const fix: z.ZodType<ModelFix> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scale'),
    factor: z.number(),
    unit: z.enum([
      'millimetres',
      'centimetres',
      'inches',
      'feet',
      'tens of metres',
      'hundreds of metres',
      'kilometres',
      'none',
    ]),
  }),
  z.object({
    kind: z.literal('rotate'),
    axis: z.enum(['x', 'y']),
    degrees: z.union([z.literal(-90), z.literal(90), z.literal(180)]),
  }),
  z.object({ kind: z.literal('move-origin'), byMetres: vector }),
]);

/** The values of a job's `scale` question (lib/shop/jobs/scale-question.ts). */
export const scaleValues = z.object({
  scale: z.object({
    verdict: z.enum(['right', 'fix', 'ambiguous', 'differs', 'unknown']),
    comparedWith: z.enum(['entered', 'category', 'nothing']),
    sizeMetres: vector,
    fixedSizeMetres: vector,
    fixes: z.array(fix),
    alternatives: z.array(z.object({ fixes: z.array(fix), sizeMetres: vector })),
  }),
  origin: z.object({
    rule: z.enum(['bottom-centre', 'top-centre', 'back-centre']).nullable(),
    right: z.boolean(),
  }),
  entered: z.object({
    widthMetres: z.number().nullable(),
    heightMetres: z.number().nullable(),
    depthMetres: z.number().nullable(),
  }),
});
export type ScaleValues = z.output<typeof scaleValues>;

export const unitWord = {
  millimetres: 'unitMillimetres',
  centimetres: 'unitCentimetres',
  inches: 'unitInches',
  feet: 'unitFeet',
  'tens of metres': 'unitTens',
  'hundreds of metres': 'unitHundreds',
  kilometres: 'unitKilometres',
} as const satisfies Record<Exclude<SourceUnit, 'none'>, string>;

export const originWord = {
  'bottom-centre': 'originBottom',
  'top-centre': 'originTop',
  'back-centre': 'originBack',
} as const;
