import { describe, expect, it } from 'vitest';
import { rotate } from '@/lib/model3d/attachment/rigid';
import { tryonPath } from './can-try-on';
import { wearable } from './wearable';

describe('what can be tried on', () => {
  it('is what is worn and has a model', () => {
    expect(wearable(null)).toBeNull();
    expect(wearable({ anchor: 'floor' })).toBeNull();
    expect(wearable({ anchor: 'none' })).toBeNull();
    expect(wearable({ anchor: 'face' })?.placement.scale).toBe(1);
    for (const anchor of ['head', 'ear', 'neck', 'finger', 'wrist', 'foot'] as const) {
      expect(wearable({ anchor })?.where).toBe(anchor);
    }
  });

  it('is shown in the shopper’s size where it is bought so', () => {
    expect(wearable({ anchor: 'finger' }, { innerDiameterMillimetres: 18 })?.girthMillimetres).toBeCloseTo(
      56.5,
      1,
    );
    expect(wearable({ anchor: 'head' }, { headCircumferenceMillimetres: 572 })?.girthMillimetres).toBe(572);
    expect(wearable({ anchor: 'foot' }, { footLengthMillimetres: 268, pair: true })).toMatchObject({
      girthMillimetres: 268,
      pair: true,
    });
    expect(wearable({ anchor: 'wrist' }, { circumferenceMillimetres: 180 })?.girthMillimetres).toBeNull();
  });

  it('lays what nobody has placed across the wrist by its wider way', () => {
    const bounds = (y: number, z: number) => ({ min: [-0.01, -y / 2, -z / 2], max: [0.01, y / 2, z / 2] });
    const turned = wearable({ anchor: 'wrist', bounds: bounds(0.05, 0.06) })?.placement;
    expect(Math.abs(rotate(turned?.quaternion ?? [0, 0, 0, 1], [0, 0, 1])[1])).toBeCloseTo(1, 9);
    expect(wearable({ anchor: 'wrist', bounds: bounds(0.067, 0.059) })?.placement.quaternion).toEqual([
      0, 0, 0, 1,
    ]);
  });

  it('has an own address, with the chosen colour', () => {
    expect(tryonPath('pebble-round-glasses', 'VT-GLA-001-B')).toBe(
      '/tryon?product=pebble-round-glasses&variant=VT-GLA-001-B',
    );
  });
});
