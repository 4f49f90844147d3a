import type { Day, DayRange } from './days';
import type { FunnelRow } from './funnel';

/** How often something was done in a range, and in the range of the same length before it. */
export type NowAndBefore = { now: number; before: number };

/** What shoppers looked for and this shop does not have: a cluster of misses through our own products. */
export type MissedKind = {
  /** Stable while the cluster is: for keys and links. */
  id: string;
  visits: number;
  /** Of the newer half of the days against the older half. */
  trend: 'more' | 'fewer' | 'same';
  /** Our nearest products, nearest first; what they have in common is a hint of what was looked for. */
  nearest: string[];
};

/** What was done with a product in a range: times for `found`, visits for the others. */
export type ProductCounts = {
  productId: string;
  found: number;
  opened: number;
  viewed: number;
  turned: number;
  tried: number;
  carted: number;
  ordered: number;
};

/** Counts of one day. */
export type DayCounts = { day: Day; searches: number; missed: number; views: number; turns: number };

/** Everything the insight page shows. */
export type Insight = {
  range: DayRange;
  /** False until the first visit was ever counted. */
  counted: boolean;
  searches: NowAndBefore;
  photoSearches: NowAndBefore;
  missed: NowAndBefore;
  views: NowAndBefore;
  turns: NowAndBefore;
  missedKinds: MissedKind[];
  /** Misses of the last days that are in no cluster large enough to be shown. */
  missedAlone: number;
  /** The days that clusters are made of. */
  missedDays: number;
  funnel: FunnelRow[];
  products: ProductCounts[];
  days: DayCounts[];
};
