import { numbersFrom } from '@/lib/db/testing/visits';

/** How one way of sketching does; what the columns mean stands in bench/INSIGHT.md. */
export type SketchRow = {
  bits: number;
  flipChance: number;
  within: number;
  kindsFound: number;
  purity: number;
  grouped: number;
  recognised: number;
  readBack: number;
};

type Labelled = { label: string; vector: Float32Array };
type Bits = Uint8Array;

/** The shop's own way first. Reach grows with the bits as it was found best for each (30 % of them, 28 % of fewer). */
const ways = [
  { bits: 64, flipChance: 0.1, within: 19 },
  { bits: 64, flipChance: 0, within: 19 },
  { bits: 64, flipChance: 0.15, within: 19 },
  { bits: 48, flipChance: 0.1, within: 13 },
  { bits: 32, flipChance: 0.1, within: 9 },
  { bits: 32, flipChance: 0, within: 8 },
];
const leastPhotos = 5;
const rounds = 4;

/** The clusters of lib/analytics/clusters.ts, for sketches of any length: there the length is fixed. */
export function measureSketches(photos: readonly Labelled[]): SketchRow[] {
  return ways.map(({ bits, flipChance, within }) => {
    const random = numbersFrom(99);
    const clean = photos.map(({ vector }) =>
      Uint8Array.from({ length: bits }, (_, i) => ((vector[i] as number) > 0 ? 1 : 0)),
    );
    const sent = clean.map((sketch) => sketch.map((bit) => (random() < flipChance ? 1 - bit : bit)));
    const clusters = cluster(sent, bits, within).filter((members) => members.length >= leastPhotos);
    let grouped = 0;
    let main = 0;
    const kinds = new Set<string>();
    for (const members of clusters) {
      const counts = new Map<string, number>();
      for (const i of members) {
        const { label } = photos[i] as Labelled;
        counts.set(label, (counts.get(label) ?? 0) + 1);
      }
      const [kind, most] = [...counts].sort((a, b) => b[1] - a[1])[0] as [string, number];
      grouped += members.length;
      main += most;
      if (most > members.length / 2) kinds.add(kind);
    }
    return {
      bits,
      flipChance,
      within,
      kindsFound: kinds.size,
      purity: main / Math.max(1, grouped),
      grouped: grouped / photos.length,
      recognised: recognised(sent, clean),
      readBack: readBack(sent, photos, bits),
    };
  });
}

function cluster(sketches: readonly Bits[], bits: number, within: number): number[][] {
  const crowd = sketches.map((a) => sketches.reduce((sum, b) => sum + (apart(a, b) <= within ? 1 : 0), 0));
  const order = [...sketches.keys()].sort((a, b) => (crowd[b] as number) - (crowd[a] as number) || a - b);
  let centres: Bits[] = [];
  let groups: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    groups = centres.map(() => []);
    for (const i of order) {
      let best = -1;
      let least = within + 1;
      centres.forEach((centre, c) => {
        const distance = apart(sketches[i] as Bits, centre);
        if (distance < least) {
          least = distance;
          best = c;
        }
      });
      if (best >= 0) groups[best]?.push(i);
      else {
        centres.push(sketches[i] as Bits);
        groups.push([i]);
      }
    }
    groups = groups.filter((members) => members.length > 0);
    centres = groups.map((members) =>
      Uint8Array.from({ length: bits }, (_, bit) =>
        members.reduce((sum, i) => sum + ((sketches[i] as Bits)[bit] ? 1 : -1), 0) > 0 ? 1 : 0,
      ),
    );
  }
  return groups;
}

function recognised(sent: readonly Bits[], clean: readonly Bits[]): number {
  const known = sent.filter((sketch, i) => {
    const own = apart(sketch, clean[i] as Bits);
    return clean.every((other, j) => j === i || apart(sketch, other) > own);
  });
  return known.length / sent.length;
}

/** The best guess of a vector is the signs, each as large as its value usually is. */
function readBack(sent: readonly Bits[], photos: readonly Labelled[], bits: number): number {
  const usual = Array.from(
    { length: bits },
    (_, i) => photos.reduce((sum, { vector }) => sum + Math.abs(vector[i] as number), 0) / photos.length,
  );
  const length = Math.hypot(...usual);
  const cosines = photos.map(({ vector }, p) =>
    usual.reduce(
      (sum, size, i) => sum + (((sent[p] as Bits)[i] ? size : -size) * (vector[i] as number)) / length,
      0,
    ),
  );
  return cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
}

function apart(a: Bits, b: Bits): number {
  let distance = 0;
  for (let i = 0; i < a.length; i++) distance += (a[i] as number) ^ (b[i] as number);
  return distance;
}
