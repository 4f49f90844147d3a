/** What a photo shows, and who asks whom: a query is asked against the gallery, itself left out. */
export type Labelled = { label: string; isQuery: boolean; isGallery: boolean };

export type Relevance = { queries: number; gallery: number; r1: number; p10: number; map: number };

/**
 * R@1, P@10 and mAP. A query whose label no other gallery photo has is left out; P@10 is of the photos that
 * could be right (a label with three photos can fill three places).
 *
 * @param vectors One a photo, of any length, not zero. Not modified.
 */
export function measureRelevance(vectors: readonly Float32Array[], photos: readonly Labelled[]): Relevance {
  const units = vectors.map((vector) => {
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  });
  const gallery = photos.flatMap((photo, i) => (photo.isGallery ? [i] : []));
  let queries = 0;
  let r1 = 0;
  let p10 = 0;
  let map = 0;
  photos.forEach((photo, q) => {
    if (!photo.isQuery) return;
    const query = units[q] as Float32Array;
    const ranked = gallery
      .filter((i) => i !== q)
      .map((i) => ({ i, score: dot(query, units[i] as Float32Array) }))
      .sort((a, b) => b.score - a.score || a.i - b.i);
    const right = ranked.map(({ i }) => photos[i]?.label === photo.label);
    const wanted = right.filter(Boolean).length;
    if (wanted === 0) return;
    queries += 1;
    if (right[0]) r1 += 1;
    p10 += right.slice(0, 10).filter(Boolean).length / Math.min(10, wanted);
    let hits = 0;
    let precision = 0;
    right.forEach((isRight, place) => {
      if (!isRight) return;
      hits += 1;
      precision += hits / (place + 1);
    });
    map += precision / wanted;
  });
  const share = (sum: number) => (queries > 0 ? sum / queries : 0);
  return { queries, gallery: gallery.length, r1: share(r1), p10: share(p10), map: share(map) };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/**
 * The colour histogram that everything must beat: 8 × 8 × 8 RGB, each pixel once.
 *
 * @param rgba Pixels, 4 bytes each.
 * @returns Shape [512], shares of the picture.
 */
export function colourHistogram(rgba: Uint8ClampedArray): Float32Array {
  const bins = new Float32Array(512);
  for (let at = 0; at < rgba.length; at += 4) {
    const r = (rgba[at] as number) >> 5;
    const g = (rgba[at + 1] as number) >> 5;
    const b = (rgba[at + 2] as number) >> 5;
    bins[r * 64 + g * 8 + b] = (bins[r * 64 + g * 8 + b] as number) + 4 / rgba.length;
  }
  return bins;
}
