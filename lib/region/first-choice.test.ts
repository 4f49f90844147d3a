import { describe, expect, it } from 'vitest';
import { wholePhoto } from '@/lib/photo/pixels';
import { firstChoice, searchBox } from './first-choice';
import type { Region } from './region';

const region = (x: number, y: number, width: number, height: number, score = 0.8): Region => ({
  id: `${x}-${y}`,
  box: { x, y, width, height },
  label: 'chair',
  category: 'chairs',
  score,
});

describe('firstChoice', () => {
  it('takes the large central thing before a surer one at the edge', () => {
    const middle = region(0.25, 0.25, 0.5, 0.5, 0.7);
    expect(firstChoice([region(0, 0, 0.3, 0.3, 0.9), middle])).toBe(middle);
  });

  it('searches the whole photo when nothing stands out', () => {
    expect(firstChoice([])).toBeNull();
    expect(firstChoice([region(0.4, 0.4, 0.1, 0.1, 0.99)])).toBeNull();
    expect(firstChoice([region(0.3, 0.3, 0.4, 0.4, 0.2)])).toBeNull();
    expect(firstChoice([region(0.01, 0.01, 0.97, 0.97, 0.99)])).toBeNull();
  });
});

describe('searchBox', () => {
  it('adds a margin and stays inside the photo', () => {
    expect(searchBox(null)).toBe(wholePhoto);
    const box = searchBox(region(0, 0.5, 0.5, 0.5));
    expect(box.x).toBe(0);
    expect(box.y).toBeCloseTo(0.48);
    expect(box.x + box.width).toBeCloseTo(0.52);
    expect(box.y + box.height).toBeCloseTo(1);
  });
});
