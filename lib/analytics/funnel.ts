import { type Share, shareOf } from './wilson';

/**
 * The way from a look to an order. A stage that is `optional` is no condition of the later ones: many carry home what
 * they never turned. A visit counts at a stage when it also made every stage before that is not optional.
 */
export const shopStages = ['searched', 'viewed', 'turned', 'tried', 'carted', 'ordered'] as const;
export type Stage = (typeof shopStages)[number];
/** A product's own way begins where it was looked at, however that came about. */
export const productStages = ['viewed', 'turned', 'tried', 'carted', 'ordered'] as const satisfies Stage[];

export const optionalStages: readonly Stage[] = ['turned', 'tried'];

/** Stages that this shop's pages have; one without is shown as absent and not as nobody. */
export const presentStages: readonly Stage[] = ['searched', 'viewed', 'turned', 'carted'];

/** Visits at each stage. */
export type StageVisits = Partial<Record<Stage, number>>;

export type FunnelRow = {
  stage: Stage;
  visits: number;
  /** Of the last stage before that had to be made; null at the first one and where nobody came so far. */
  ofBefore: Share | null;
  optional: boolean;
  /** The shop has no page for it. */
  absent: boolean;
};

/** The rows of a funnel in their order. A stage that is absent but was counted all the same is present. */
export function funnelRows(stages: readonly Stage[], visits: StageVisits): FunnelRow[] {
  let before: number | null = null;
  return stages.map((stage) => {
    const here = visits[stage] ?? 0;
    const optional = optionalStages.includes(stage);
    const absent = here === 0 && !presentStages.includes(stage);
    const row = {
      stage,
      visits: here,
      ofBefore: before === null ? null : shareOf(Math.min(here, before), before),
      optional,
      absent,
    };
    if (!optional && !absent) before = here;
    return row;
  });
}
