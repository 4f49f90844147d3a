import { expect, it } from 'vitest';
import { eventReport } from './event';
import { searchEvents } from './search-events';

const embedding = {
  modelId: 'm',
  vector: Float32Array.from({ length: 256 }, (_, i) => Math.sin(i + 1) / 11),
};
const match = (productId: string, confidence: 'same' | 'similar' | 'none') => ({
  productId,
  confidence,
  score: 0.5,
  cosine: 0.5,
  viewId: '',
  view: null,
});

it('tells what a photo found, and nothing of the photo', () => {
  const answer = {
    matches: [match('a', 'same'), match('b', 'similar'), match('c', 'none')],
    nothingAlike: false,
  };
  expect(searchEvents({ photo: 'secret', like: null }, answer, embedding, () => 1)).toEqual([
    { kind: 'search', by: 'photo', found: ['a', 'b'] },
  ]);
});

it('sends a sketch of 11 letters only when the whole shop has nothing alike', () => {
  const answer = { matches: [match('a', 'none')], nothingAlike: true };
  const events = searchEvents({ photo: 'secret', like: null }, answer, embedding, () => 1);
  expect(events[0]).toEqual({ kind: 'search', by: 'photo', found: [] });
  expect(events[1]).toMatchObject({
    kind: 'miss',
    modelId: 'm',
    sketch: expect.stringMatching(/^[\w-]{11}$/),
  });
  expect(JSON.stringify(events)).not.toContain('secret');
  expect(eventReport.safeParse({ visit: '0123456789abcdef', events }).success).toBe(true);
  expect(searchEvents({ photo: null, like: 'x' }, answer, null, () => 1)).toHaveLength(1);
});

it('has no room in a report for a text, a picture or a time', () => {
  const report = (event: object) =>
    eventReport.safeParse({ visit: '0123456789abcdef', events: [event] }).success;
  expect(report({ kind: 'viewed', productId: 'a' })).toBe(true);
  expect(report({ kind: 'viewed', productId: 'a', text: 'wood' })).toBe(false);
  expect(report({ kind: 'viewed', productId: 'x'.repeat(201) })).toBe(false);
  expect(report({ kind: 'miss', modelId: 'm', sketch: 'A'.repeat(400) })).toBe(false);
  expect(report({ kind: 'search', by: 'words', found: [], text: 'wood' })).toBe(false);
  expect(eventReport.safeParse({ visit: '0123456789abcdef', events: [], at: 1 }).success).toBe(false);
});
