import { clusterMisses, type MissCluster } from '@/lib/analytics/clusters';
import { addDays, type Day, type DayRange, daysOf, daysUntil, rangeBefore } from '@/lib/analytics/days';
import { funnelRows, productStages, shopStages } from '@/lib/analytics/funnel';
import type { DayCounts, Insight, MissedKind, ProductCounts } from '@/lib/analytics/insight';
import { nearestProducts, type ProductSketch } from '@/lib/analytics/nearest-products';
import { writeSketch } from '@/lib/analytics/sketch';
import type { Step } from '@/lib/analytics/step';
import type { Database } from '@/lib/db/database';
import { closeDays } from '@/lib/db/queries/insight-days';
import {
  dailySums,
  hasCounted,
  productSums,
  readMisses,
  type StepSum,
  shopSums,
  stageVisits,
} from '@/lib/db/queries/insight-sums';
import type { ModelId } from '@/lib/embedding/embedding';

/** Clusters are made of at least this many days: fewer hold too few misses to be told apart. */
const leastMissDays = 30;
/** The newest; the crowd of a sketch is looked for among all of them. */
const mostMisses = 4_000;
const mostKinds = 8;
const nearestShown = 3;

/** The shop's own pictures as sketches, for showing a cluster; null without a vision model. */
export type OwnSketches = { modelId: ModelId; sketches: readonly ProductSketch[] };

/** What the insight page shows of the `days` days until today. */
export async function readInsight(
  db: Database,
  today: Day,
  days: number,
  own: OwnSketches | null,
): Promise<Insight> {
  await closeDays(db, today);
  const range = daysUntil(today, days);
  const [now, before, daily, products] = [
    await shopSums(db, range),
    await shopSums(db, rangeBefore(range)),
    await dailySums(db, range, null),
    await readProductCounts(db, range),
  ];
  const earlier = await readProductCounts(db, rangeBefore(range));
  const both = (step: Step) => ({ now: times(now, step), before: times(before, step) });
  const missDays = Math.max(leastMissDays, days);
  const kinds = own ? await missedKinds(db, daysUntil(today, missDays), own) : { shown: [], alone: 0 };
  return {
    range,
    counted: await hasCounted(db),
    searches: both('searched'),
    photoSearches: both('searched-photo'),
    missed: both('missed'),
    views: { now: total(products, 'viewed'), before: total(earlier, 'viewed') },
    turns: { now: total(products, 'turned'), before: total(earlier, 'turned') },
    missedKinds: kinds.shown,
    missedAlone: kinds.alone,
    missedDays: missDays,
    funnel: funnelRows(shopStages, await stageVisits(db, range)),
    products,
    days: byDay(range, daily),
  };
}

/** What the page of one product shows. */
export async function readProductInsight(db: Database, today: Day, days: number, productId: string) {
  await closeDays(db, today);
  const range = daysUntil(today, days);
  const sums = (await productSums(db, range)).filter((sum) => sum.productId === productId);
  return {
    range,
    counts: countsOf(productId, sums),
    funnel: funnelRows(productStages, await stageVisits(db, range, productId)),
    days: byDay(range, await dailySums(db, range, productId)),
  };
}

/** Every product that was counted in a range, most viewed first. */
export async function readProductCounts(db: Database, range: DayRange): Promise<ProductCounts[]> {
  const sums = new Map<string, StepSum[]>();
  for (const sum of await productSums(db, range)) {
    sums.set(sum.productId, [...(sums.get(sum.productId) ?? []), sum]);
  }
  return [...sums]
    .map(([productId, of]) => countsOf(productId, of))
    .sort((a, b) => b.viewed - a.viewed || b.found - a.found || (a.productId < b.productId ? -1 : 1));
}

function countsOf(productId: string, sums: readonly StepSum[]): ProductCounts {
  const visits = (step: Step) => sums.find((sum) => sum.step === step)?.visits ?? 0;
  return {
    productId,
    found: times(sums, 'found'),
    opened: visits('opened'),
    viewed: visits('viewed'),
    turned: visits('turned'),
    tried: Math.max(visits('tried'), visits('placed')),
    carted: visits('carted'),
    ordered: visits('ordered'),
  };
}

async function missedKinds(
  db: Database,
  range: DayRange,
  own: OwnSketches,
): Promise<{ shown: MissedKind[]; alone: number }> {
  const misses = await readMisses(db, range, own.modelId, mostMisses);
  const clusters = clusterMisses(misses);
  const grouped = clusters.reduce((sum, cluster) => sum + cluster.misses.length, 0);
  const middle = addDays(range.first, Math.floor(daysOf(range).length / 2));
  const shown = clusters.slice(0, mostKinds).map((cluster) => ({
    id: writeSketch(cluster.centre),
    visits: cluster.visits,
    trend: trendOf(cluster, middle),
    nearest: nearestProducts(cluster.centre, own.sketches, nearestShown),
  }));
  return { shown, alone: misses.length - grouped };
}

/** More or fewer only when it is clear: by more than the chance of a coin (twice its standard deviation). */
function trendOf({ misses }: MissCluster, middle: Day): MissedKind['trend'] {
  const newer = misses.filter(({ day }) => day >= middle).length;
  const apart = newer - (misses.length - newer);
  if (Math.abs(apart) < 2 * Math.sqrt(misses.length)) return 'same';
  return apart > 0 ? 'more' : 'fewer';
}

function byDay(range: DayRange, sums: readonly (StepSum & { day: Day })[]): DayCounts[] {
  const at = new Map(sums.map((sum) => [`${sum.day} ${sum.step}`, sum]));
  return daysOf(range).map((day) => ({
    day,
    searches: at.get(`${day} searched`)?.times ?? 0,
    missed: at.get(`${day} missed`)?.times ?? 0,
    views: at.get(`${day} viewed`)?.visits ?? 0,
    turns: at.get(`${day} turned`)?.visits ?? 0,
  }));
}

function times(sums: readonly StepSum[], step: Step): number {
  return sums.find((sum) => sum.step === step)?.times ?? 0;
}

function total(products: readonly ProductCounts[], key: 'viewed' | 'turned'): number {
  return products.reduce((sum, product) => sum + product[key], 0);
}
