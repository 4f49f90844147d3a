export const topOf = (kit, material, width, depth, thickness, y, options = {}) =>
  kit.part(
    kit.board(width, depth, thickness, options.edge ?? 0.003, { corner: options.corner ?? 0 }),
    material,
    { position: [0, y - thickness / 2, 0], along: 'x' },
  );

/** Boards side by side, a hair apart, so that a wooden top reads as joined. */
export const joined = (kit, material, width, depth, thickness, y, count, edge = 0.0025) => {
  const each = depth / count;
  return Array.from({ length: count }, (_, i) =>
    kit.part(
      kit.roundedBox(width, thickness, each - 0.0006, i === 0 || i === count - 1 ? edge : 0.0007, 2),
      material,
      { position: [0, y - thickness / 2, -depth / 2 + each * (i + 0.5)], along: 'x' },
    ),
  );
};
