import { patch, stitches } from './shoe-upper.mjs';

/** Overlays that several styles share. Each answers a part. */

const bothSides = (make) => [1, -1].map((side) => make(side));

const span = (last, side, s0, s1) => [last.at(s0, side), last.at(s1, side)];

const both = (last, s) => [last.at(s, 1), last.at(s, -1)];

/** Overlays that several styles share. */
export const trims = {
  toeCap: (last, from = 0.8, reach = 0.5, slot = 'accent') => {
    const [a, b] = both(last, from);
    return {
      slot,
      geometry: [
        patch(
          last,
          a,
          b,
          () => 0.0,
          (f) => reach * Math.sin(Math.PI * f) ** 0.45,
          0.0014,
          40,
          6,
        ),
      ],
    };
  },
  heelCounter: (last, to = 0.2, height = 0.6, slot = 'accent') => {
    const t = last.at(to, 1);
    const u = last.at(to, -1) - 1;
    return {
      slot,
      geometry: [
        patch(
          last,
          u,
          t,
          () => 0.0,
          (f) => height * Math.sin(Math.PI * f) ** 0.5,
          0.0014,
          36,
          6,
        ),
      ],
    };
  },
  heelTab: (last, half = 0.045, from = 0.68, slot = 'accent') => ({
    slot,
    geometry: [
      patch(
        last,
        -half,
        half,
        () => from,
        () => 0.985,
        0.0018,
        14,
        4,
      ),
    ],
  }),
  eyestay: (last, low = 0.7, slot = 'accent') => ({
    slot,
    geometry: bothSides((side) => {
      const [a, b] = span(last, side, last.style.throatEnd + 0.03, last.style.collarEnd - 0.045);
      return patch(
        last,
        a,
        b,
        (f) => low + 0.08 * (1 - f) - 0.06 * f,
        () => 0.992,
        0.0014,
        28,
        5,
      );
    }),
  }),
  stripe: (last, s0, s1, low, high, slot = 'accent') => ({
    slot,
    geometry: bothSides((side) => {
      const [a, b] = span(last, side, s0, s1);
      return patch(
        last,
        a,
        b,
        (f) => low(f),
        (f) => high(f),
        0.0011,
        20,
        4,
      );
    }),
  }),
  mudguard: (last, height, slot = 'accent', s0 = 0.66, thick = 0.0014) => {
    const g = patch(
      last,
      s0,
      s0 + 1,
      () => 0,
      (f) => height(last.along(last.sample(last.loop, s0 + f).z)),
      thick,
      100,
      4,
    );
    return { slot, geometry: [g] };
  },
  stitching: (last, lines, options) => ({
    slot: 'stitch',
    geometry: lines.flatMap((line) => stitches(last, line, options)),
  }),
};
