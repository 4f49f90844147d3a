import { low } from './low-last.mjs';
import { soles } from './shoe-soles.mjs';
import { trims } from './shoe-trims.mjs';
import { sportStyles } from './sport-styles.mjs';

/** The shapes of sneakers: heights (metres) by share of the length from heel 0 to toe 1. */

export const styles = {
  ...sportStyles,
  court: {
    ...low,
    soleTop: [
      [0, 0.021],
      [0.5, 0.018],
      [0.8, 0.018],
      [1, 0.023],
    ],
    soleBottom: [
      [0, 0.0005],
      [0.06, 0],
      [0.72, 0],
      [0.88, 0.0022],
      [1, 0.0065],
    ],
    soles: (last) => soles.cup(last),
    trims: (last) => [
      trims.eyestay(last, 0.66, 'panel'),
      trims.heelTab(last, 0.05, 0.62),
      trims.toeCap(last, 0.78, 0.42, 'panel'),
      trims.heelCounter(last, 0.19, 0.42, 'panel'),
      trims.stitching(last, [
        ...[1, -1].map((d) => [
          [last.at(0.71, d), 0.74],
          [last.at(0.6, d), 0.7],
          [last.at(0.48, d), 0.66],
          [last.at(0.4, d), 0.64],
        ]),
      ]),
    ],
  },

  terrace: {
    ...low,
    topHeight: [
      [0, 0.076],
      [0.1, 0.072],
      [0.26, 0.06],
      [0.36, 0.077],
      [0.42, 0.088],
      [0.55, 0.077],
      [0.68, 0.064],
      [0.8, 0.056],
      [0.9, 0.052],
      [1, 0.049],
    ],
    soleTop: [
      [0, 0.02],
      [0.5, 0.017],
      [0.8, 0.017],
      [1, 0.022],
    ],
    soleBottom: [
      [0, 0.0005],
      [0.06, 0],
      [0.72, 0],
      [0.88, 0.0018],
      [1, 0.005],
    ],
    eyelets: 7,
    soles: (last) => soles.cup(last, { out: 0.0034, lip: 0.008 }),
    trims: (last) => [
      trims.eyestay(last, 0.7, 'accent'),
      trims.heelTab(last, 0.05, 0.55),
      trims.toeCap(last, 0.8, 0.72, 'panel'),
      trims.stripe(
        last,
        0.3,
        0.56,
        (f) => 0.06 + 0.5 * f ** 1.6,
        (f) => 0.2 + 0.44 * f,
      ),
    ],
  },

  high: {
    ...low,
    collarEnd: 0.4,
    throatEnd: 0.68,
    topHeight: [
      [0, 0.138],
      [0.1, 0.137],
      [0.24, 0.136],
      [0.34, 0.14],
      [0.4, 0.138],
      [0.46, 0.118],
      [0.55, 0.093],
      [0.68, 0.073],
      [0.8, 0.065],
      [0.9, 0.061],
      [1, 0.057],
    ],
    topHalf: [
      [0, 0.0],
      [0.08, 0.022],
      [0.2, 0.0265],
      [0.34, 0.025],
      [0.4, 0.019],
      [0.55, 0.0155],
      [0.65, 0.0125],
      [0.7, 0.004],
      [0.74, -0.0006],
      [1, -0.0006],
    ],
    heelPinch: 0.9,
    eyelets: 8,
    eyeletSlot: 'metal',
    tongueRise: 0.014,
    lace: [0.0068, 0.0017],
    soleTop: [
      [0, 0.022],
      [0.5, 0.02],
      [0.8, 0.02],
      [1, 0.024],
    ],
    soleBottom: [
      [0, 0.0005],
      [0.06, 0],
      [0.75, 0],
      [0.9, 0.002],
      [1, 0.005],
    ],
    soles: (last) => soles.foxing(last, { lip: 0.007 }),
    trims: (last) => [
      trims.toeCap(last, 0.83, 0.62, 'sole'),
      trims.stripe(
        last,
        0.03,
        0.075,
        () => 0.02,
        () => 0.97,
        'upper',
      ),
      trims.stitching(
        last,
        [
          ...[1, -1].map((d) => [
            [last.at(0.72, d), 0.84],
            [last.at(0.6, d), 0.87],
            [last.at(0.48, d), 0.88],
            [last.at(0.39, d), 0.86],
          ]),
          ...[1, -1].map((d) => [
            [last.at(0.22, d), 0.1],
            [last.at(0.25, d), 0.5],
            [last.at(0.26, d), 0.95],
          ]),
        ],
        { lift: 0.0006 },
      ),
    ],
  },

  slipOn: {
    ...low,
    collarEnd: 0.44,
    throatEnd: 0.52,
    eyelets: 0,
    pad: 0.005,
    topHeight: [
      [0, 0.077],
      [0.1, 0.073],
      [0.26, 0.062],
      [0.38, 0.068],
      [0.46, 0.084],
      [0.52, 0.085],
      [0.62, 0.078],
      [0.75, 0.069],
      [0.88, 0.062],
      [1, 0.058],
    ],
    topHalf: [
      [0, 0.0],
      [0.08, 0.018],
      [0.2, 0.0245],
      [0.36, 0.0265],
      [0.43, 0.022],
      [0.49, 0.01],
      [0.525, 0.002],
      [0.56, -0.0006],
      [1, -0.0006],
    ],
    soleTop: [
      [0, 0.021],
      [0.5, 0.019],
      [0.8, 0.019],
      [1, 0.022],
    ],
    soleBottom: [
      [0, 0.0005],
      [0.06, 0],
      [0.75, 0],
      [0.9, 0.002],
      [1, 0.005],
    ],
    soles: (last) => soles.foxing(last, { band: 'accent', lip: 0.0065 }),
    trims: (last) => [
      trims.stripe(
        last,
        0.37,
        0.5,
        () => 0.5,
        () => 0.9,
        'elastic',
      ),
      trims.heelTab(last, 0.035, 0.1, 'upper'),
      trims.stitching(
        last,
        [
          ...[1, -1].map((d) => [
            [last.at(0.36, d), 0.3],
            [last.at(0.355, d), 0.6],
            [last.at(0.35, d), 0.94],
          ]),
          ...[1, -1].map((d) => [
            [last.at(0.515, d), 0.3],
            [last.at(0.515, d), 0.6],
            [last.at(0.51, d), 0.9],
          ]),
        ],
        { lift: 0.0007 },
      ),
    ],
  },
};
