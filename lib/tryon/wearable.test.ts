import { describe, expect, it } from 'vitest';
import { tryonPath } from './can-try-on';
import { wearable } from './wearable';

describe('what can be tried on', () => {
  it('is what is worn on a face and has a model', () => {
    expect(wearable(null)).toBeNull();
    expect(wearable({ anchor: 'floor' })).toBeNull();
    expect(wearable({ anchor: 'face' })?.placement.scale).toBe(1);
  });

  it('has an own address, with the chosen colour', () => {
    expect(tryonPath('pebble-round-glasses', 'VT-GLA-001-B')).toBe(
      '/tryon?product=pebble-round-glasses&variant=VT-GLA-001-B',
    );
  });
});
