/** True scale and origin by anchor (all in metres). Returns sentences; none means good. */
export function checkPlacement({ slug, anchor, category }, { min, max }) {
  const problems = [];
  const size = max.map((v, i) => v - min[i]);
  const centre = max.map((v, i) => (v + min[i]) / 2);
  const near = (value, want, what, tolerance = Math.max(0.004, Math.max(...size) * 0.02)) => {
    if (Math.abs(value - want) > tolerance)
      problems.push(`${slug}: ${what} is at ${value.toFixed(3)} m, not at ${want}`);
  };
  const range = ranges[category];
  const longest = Math.max(...size);
  if (range && (longest < range[0] || longest > range[1]))
    problems.push(`${slug}: ${longest.toFixed(3)} m is no true size for ${category} (${range.join('-')} m)`);
  if (anchor === 'floor' || anchor === 'table' || anchor === 'none') {
    near(min[1], 0, 'its foot', 0.003);
    near(centre[0], 0, 'its middle (x)', size[0] * 0.08 + 0.004);
    near(centre[2], 0, 'its middle (z)', size[2] * 0.12 + 0.004);
  } else if (anchor === 'ceiling') near(max[1], 0, 'its top', 0.003);
  else if (anchor === 'wall') {
    near(min[2], 0, 'its back', 0.003);
    near(centre[0], 0, 'its middle (x)');
    near(centre[1], 0, 'its middle (y)', size[1] * 0.12 + 0.004);
  }
  return problems;
}

/** Longest side that is believable, metres. */
export const ranges = {
  sofas: [1.2, 3.6],
  armchairs: [0.6, 1.3],
  chairs: [0.7, 1.2],
  stools: [0.35, 1.2],
  tables: [0.6, 3.2],
  'coffee-tables': [0.3, 1.8],
  shelves: [0.5, 2.6],
  'floor-lamps': [1, 2.3],
  'table-lamps': [0.18, 0.9],
  'ceiling-lamps': [0.15, 2.2],
  mirrors: [0.25, 2.1],
  prints: [0.15, 1.6],
  clocks: [0.15, 0.9],
  vases: [0.08, 0.8],
  mugs: [0.05, 0.2],
  plants: [0.1, 2.2],
  headphones: [0.02, 0.3],
  bottles: [0.1, 0.45],
  glasses: [0.11, 0.22],
  sunglasses: [0.11, 0.22],
  hats: [0.15, 0.6],
  earrings: [0.004, 0.12],
  necklaces: [0.1, 0.6],
  rings: [0.015, 0.04],
  bracelets: [0.05, 0.11],
  watches: [0.05, 0.3],
  sneakers: [0.2, 0.4],
  bags: [0.12, 0.8],
};
