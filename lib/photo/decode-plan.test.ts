import { describe, expect, it } from 'vitest';
import { isAppError } from '@/lib/core/app-error';
import { decodePlan } from './decode-plan';
import type { ImageKind } from './image-kind';

const codeOf = (kind: ImageKind, width: number, height: number, canScale = true) => {
  try {
    decodePlan(kind, { width, height }, 1, canScale);
    return 'fine';
  } catch (error) {
    return isAppError(error) ? error.code : String(error);
  }
};

describe('decodePlan', () => {
  it('keeps a small photo and brings a large one to 1600 px on the long side, upright', () => {
    expect(decodePlan('jpeg', { width: 320, height: 200 }, 1, true)).toEqual({
      width: 320,
      height: 200,
      scaleInDecoder: null,
    });
    expect(decodePlan('webp', { width: 4000, height: 3000 }, 6, true)).toMatchObject({
      width: 1200,
      height: 1600,
    });
  });

  it('lets the decoder scale a 108-megapixel JPEG by the smallest eighths that reach the size', () => {
    const plan = decodePlan('jpeg', { width: 12000, height: 9000 }, 6, true);
    expect(plan).toEqual({ width: 1200, height: 1600, scaleInDecoder: { width: 3000, height: 2250 } });
    expect(decodePlan('jpeg', { width: 12000, height: 9000 }, 6, false).scaleInDecoder).toBeNull();
  });

  it('refuses what a phone cannot hold, before decoding', () => {
    expect(codeOf('png', 60_000, 60_000)).toBe('IMAGE_TOO_LARGE');
    expect(codeOf('png', 10_000, 9_000)).toBe('IMAGE_TOO_LARGE');
    expect(codeOf('jpeg', 16_320, 12_240)).toBe('fine');
    expect(codeOf('jpeg', 16_320, 12_240, false)).toBe('IMAGE_TOO_LARGE');
    expect(codeOf('jpeg', 65_500, 65_500)).toBe('IMAGE_TOO_LARGE');
  });

  it('refuses what holds nothing to see', () => {
    expect(codeOf('png', 1, 1)).toBe('IMAGE_TOO_SMALL');
    expect(codeOf('png', 1, 20_000)).toBe('IMAGE_TOO_SMALL');
    expect(codeOf('jpeg', 0, 0)).toBe('IMAGE_DAMAGED');
    expect(() => decodePlan('jpeg', null, 1, true)).toThrow(/does not say how large/);
  });
});
