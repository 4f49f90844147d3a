/**
 * How many edges each vertex of a mesh is away from the mesh's rim.
 *
 * @param triangles Shape [n × 3], indices of vertices.
 * @returns 0 for those on the rim; of a mesh without a rim, Infinity for all.
 */
export function ringsInside(triangles: ArrayLike<number>): Float32Array {
  const edges = new Map<string, number>();
  let most = 0;
  const eachEdge = (visit: (a: number, b: number) => void) => {
    for (let i = 0; i < triangles.length; i += 3) {
      for (const [j, k] of [
        [0, 1],
        [1, 2],
        [2, 0],
      ] as const) {
        visit(triangles[i + j] as number, triangles[i + k] as number);
      }
    }
  };
  const key = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
  eachEdge((a, b) => {
    most = Math.max(most, a, b);
    edges.set(key(a, b), (edges.get(key(a, b)) ?? 0) + 1);
  });
  const rings = new Float32Array(most + 1).fill(Number.POSITIVE_INFINITY);
  eachEdge((a, b) => {
    if (edges.get(key(a, b)) === 1) rings[a] = rings[b] = 0;
  });
  for (let ring = 0, grown = true; grown; ring++) {
    grown = false;
    eachEdge((a, b) => {
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        if (rings[from] !== ring || (rings[to] as number) <= ring + 1) continue;
        rings[to] = ring + 1;
        grown = true;
      }
    });
  }
  return rings;
}
