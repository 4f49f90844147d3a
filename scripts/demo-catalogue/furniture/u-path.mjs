/** Position on a U of straight sides and round corners: s in 0..1 from the left arm's front round to the right's. */
export function uPath(width, depth, corner) {
  const straight = depth - corner;
  const backLength = width - 2 * corner;
  const arc = (Math.PI / 2) * corner;
  const total = 2 * straight + backLength + 2 * arc;
  const at = (s) => {
    let d = s * total;
    const half = width / 2;
    if (d < straight) return { x: -half, z: depth / 2 - d, n: [-1, 0] };
    d -= straight;
    if (d < arc) {
      const a = d / corner;
      return {
        x: -half + corner - corner * Math.cos(a),
        z: -depth / 2 + corner - corner * Math.sin(a),
        n: [-Math.cos(a), -Math.sin(a)],
      };
    }
    d -= arc;
    if (d < backLength) return { x: -half + corner + d, z: -depth / 2, n: [0, -1] };
    d -= backLength;
    if (d < arc) {
      const a = d / corner;
      return {
        x: half - corner + corner * Math.sin(a),
        z: -depth / 2 + corner - corner * Math.cos(a),
        n: [Math.sin(a), -Math.cos(a)],
      };
    }
    d -= arc;
    return { x: half, z: -depth / 2 + corner + d, n: [1, 0] };
  };
  return { at, total };
}
