/** The three photos of a product by where it stands: three-quarter hero, another side, a place it could be. */
const byAnchor = {
  floor: [
    { set: 'sweep', azimuth: 32, elevation: 13, fill: 0.82 },
    { set: 'sweep', azimuth: -24, elevation: 8, fill: 0.82 },
    { set: 'room', azimuth: 10, elevation: 7, fill: 0.68, shift: [0, -0.1] },
  ],
  table: [
    { set: 'sweep', azimuth: 28, elevation: 16 },
    { set: 'sweep', azimuth: -30, elevation: 9 },
    { set: 'table', azimuth: 14, elevation: 12, fill: 0.58, shift: [0, -0.04] },
  ],
  wall: [
    { set: 'backdrop', azimuth: 18, elevation: 4 },
    { set: 'backdrop', azimuth: -32, elevation: 6 },
    { set: 'wall', azimuth: 6, elevation: 0, fill: 0.55 },
  ],
  ceiling: [
    { set: 'backdrop', azimuth: 20, elevation: 4, gap: 0.6 },
    { set: 'backdrop', azimuth: -25, elevation: -14, gap: 0.6 },
    { set: 'wall', azimuth: 8, elevation: 2, fill: 0.6, gap: 0.5 },
  ],
};
const worn = [
  { set: 'sweep', azimuth: 30, elevation: 18 },
  { set: 'sweep', azimuth: 0, elevation: 10 },
  { set: 'table', azimuth: 18, elevation: 22, fill: 0.6, surface: 'linen' },
];

/** The product's own wishes laid over the defaults. */
export function shotsOf(product) {
  const base = byAnchor[product.anchor] ?? worn;
  const { hero, second, context, all } = product.photos ?? {};
  return [hero, second, context].map((own, i) => ({ ...base[i], ...all, ...own }));
}
