/**
 * Which triangles of a part can be seen from behind: those of every connected piece that is not a closed surface with
 * its front outside. A closed piece hides its own back, so drawing it from both sides would only double it.
 *
 * @param points 3 numbers a vertex; vertices at equal places are taken as one, for UV seams split them.
 * @returns One flag a triangle; 1: its back may show.
 */
export function openTriangles(points: Float32Array, corners: Uint32Array): Uint8Array {
  const places = placesOf(points);
  const vertices = places.count;
  const at = (i: number) => places.of[corners[i]!]!;
  const pieces = new Pieces(vertices);
  const triangles = corners.length / 3;
  const edges = new Map<number, number>();
  for (let t = 0; t < triangles; t++) {
    const abc = [at(t * 3), at(t * 3 + 1), at(t * 3 + 2)] as const;
    if (abc[0] === abc[1] || abc[1] === abc[2] || abc[2] === abc[0]) continue;
    for (let k = 0; k < 3; k++) {
      const [from, to] = [abc[k]!, abc[(k + 1) % 3]!];
      pieces.join(from, to);
      const edge = from * vertices + to;
      edges.set(edge, (edges.get(edge) ?? 0) + 1);
    }
  }
  const open = new Uint8Array(vertices);
  for (const [edge, count] of edges) {
    const [from, to] = [Math.floor(edge / vertices), edge % vertices];
    if (count !== 1 || edges.get(to * vertices + from) !== 1) open[pieces.of(from)] = 1;
  }
  const volumes = new Float64Array(vertices);
  for (let t = 0; t < triangles; t++) volumes[pieces.of(at(t * 3))]! += volume(points, corners, t);
  return Uint8Array.from({ length: triangles }, (_, t) => {
    const piece = pieces.of(at(t * 3));
    return open[piece] || !(volumes[piece]! > 0) ? 1 : 0;
  });
}

function placesOf(points: Float32Array): { of: Uint32Array; count: number } {
  const bits = new Int32Array(points.buffer, points.byteOffset, points.length);
  const known = new Map<string, number>();
  const of = new Uint32Array(points.length / 3);
  for (let i = 0; i < of.length; i++) {
    // −0 and 0 are the same place.
    const key = `${bits[i * 3]! << 1 ? bits[i * 3] : 0},${bits[i * 3 + 1]! << 1 ? bits[i * 3 + 1] : 0},${bits[i * 3 + 2]! << 1 ? bits[i * 3 + 2] : 0}`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    of[i] = number;
  }
  return { of, count: known.size };
}

/** Six times the signed volume between a triangle and the origin. */
function volume(points: Float32Array, corners: Uint32Array, triangle: number): number {
  const p = (k: number, axis: number) => points[corners[triangle * 3 + k]! * 3 + axis]!;
  return (
    p(0, 0) * (p(1, 1) * p(2, 2) - p(1, 2) * p(2, 1)) +
    p(0, 1) * (p(1, 2) * p(2, 0) - p(1, 0) * p(2, 2)) +
    p(0, 2) * (p(1, 0) * p(2, 1) - p(1, 1) * p(2, 0))
  );
}

/** Which vertices hang together. */
class Pieces {
  readonly #parent: Uint32Array;

  constructor(count: number) {
    this.#parent = Uint32Array.from({ length: count }, (_, i) => i);
  }

  of(vertex: number): number {
    let at = vertex;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parent[this.of(a)] = this.of(b);
  }
}
