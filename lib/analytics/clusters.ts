import { bitsApart, type Sketch, sketchBits, sketchBytes } from './sketch';

/** One miss: a sketch, the page load it came from and its day (any text that sorts). */
export type Miss = { sketch: Sketch; visit: string; day: string };

/** Misses that look alike. */
export type MissCluster = {
  /** The majority of each bit. */
  centre: Sketch;
  misses: Miss[];
  /** Distinct visits; what is counted and what anonymity rests on. */
  visits: number;
};

export type ClusterOptions = {
  /** Most bits that a miss may differ from its cluster's centre. */
  within: number;
  /** A cluster is given back only when this many visits are in it (k-anonymity). */
  leastVisits: number;
};

export const clusterDefaults: ClusterOptions = { within: 19, leastVisits: 5 };

const rounds = 4;

/**
 * Groups misses by likeness, without knowing how many groups there are: each goes to the nearest centre within reach or
 * founds one; then centres become the majority of their members and all choose again, a few rounds. The same misses in
 * any order make the same clusters. About `rounds × misses × centres` comparisons of 64 bits.
 *
 * @returns Largest first; misses in none are left out and cannot be told from those that never were.
 */
export function clusterMisses(misses: readonly Miss[], options: Partial<ClusterOptions> = {}): MissCluster[] {
  const { within, leastVisits } = { ...clusterDefaults, ...options };
  // The crowded places first, so that centres are founded there and not at their rims.
  const ordered = [...misses].sort((a, b) => compare(key(a), key(b)));
  const crowd = new Map(
    ordered.map((miss) => [
      miss,
      ordered.filter((other) => bitsApart(miss.sketch, other.sketch) <= within).length,
    ]),
  );
  ordered.sort((a, b) => (crowd.get(b) as number) - (crowd.get(a) as number) || compare(key(a), key(b)));

  let groups = group(ordered, [], within, true);
  for (let round = 1; round < rounds; round++) {
    groups = group(ordered, groups.map(majority), within, true);
  }
  return groups
    .map((members) => ({
      centre: majority(members),
      misses: members,
      visits: new Set(members.map(({ visit, day }) => `${day} ${visit}`)).size,
    }))
    .filter(({ visits }) => visits >= leastVisits)
    .sort((a, b) => b.visits - a.visits || compare(a.centre.join(), b.centre.join()));
}

function group(misses: readonly Miss[], given: readonly Sketch[], within: number, found: boolean): Miss[][] {
  const centres = [...given];
  const groups: Miss[][] = centres.map(() => []);
  for (const miss of misses) {
    let best = -1;
    let least = within + 1;
    for (let c = 0; c < centres.length; c++) {
      const apart = bitsApart(miss.sketch, centres[c] as Sketch);
      if (apart < least) {
        least = apart;
        best = c;
      }
    }
    if (best >= 0) groups[best]?.push(miss);
    else if (found) {
      centres.push(miss.sketch);
      groups.push([miss]);
    }
  }
  return groups.filter((members) => members.length > 0);
}

/** One vote a visit, so that nobody moves a centre by asking often. */
function majority(misses: readonly Miss[]): Sketch {
  const votes = new Int32Array(sketchBits);
  const voters = new Map<string, number>();
  for (const miss of misses) voters.set(miss.visit, (voters.get(miss.visit) ?? 0) + 1);
  const weights = misses.map(({ visit }) => 60 / (voters.get(visit) as number));
  misses.forEach(({ sketch }, i) => {
    for (let bit = 0; bit < sketchBits; bit++) {
      const set = ((sketch[bit >> 3] as number) >> (bit & 7)) & 1;
      votes[bit] = (votes[bit] as number) + (set ? (weights[i] as number) : -(weights[i] as number));
    }
  });
  const centre = new Uint8Array(sketchBytes);
  for (let bit = 0; bit < sketchBits; bit++) {
    if ((votes[bit] as number) > 0) centre[bit >> 3] = (centre[bit >> 3] as number) | (1 << (bit & 7));
  }
  return centre;
}

function key({ sketch, visit, day }: Miss): string {
  return `${sketch.join()} ${day} ${visit}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
