import { describe, expect, it } from 'vitest';
import { createAgreement } from './agree';
import type { Reading } from './reading';

const code = (text: string, x = 0): Reading => ({
  format: 'EAN-13',
  text,
  gtin14: text.padStart(14, '0'),
  corners: [
    { x, y: 0 },
    { x: x + 100, y: 0 },
    { x: x + 100, y: 50 },
    { x, y: 50 },
  ],
});

describe('agreement of frames', () => {
  it('believes a code once two frames say it', () => {
    const agreement = createAgreement();
    expect(agreement.feed([code('4006381333931')], 0).agreed).toEqual([]);
    expect(agreement.feed([code('4006381333931', 5)], 100)).toMatchObject({
      agreed: [{ text: '4006381333931', frames: 2, corners: [{ x: 5, y: 0 }, {}, {}, {}] }],
      settled: true,
    });
  });

  it('frames without a code in between do no harm; too long without one does', () => {
    const agreement = createAgreement();
    agreement.feed([code('4006381333931')], 0);
    agreement.feed([], 100);
    expect(agreement.feed([code('4006381333931')], 300).agreed).toHaveLength(1);
    for (const ms of [400, 500, 600, 800]) agreement.feed([], ms);
    expect(agreement.feed([], 1100).agreed).toEqual([]);
    expect(agreement.feed([code('4006381333931')], 1200).agreed).toEqual([]);
  });

  it('a phone that looks twice a second is waited for', () => {
    const agreement = createAgreement();
    agreement.feed([code('4006381333931')], 0);
    agreement.feed([], 600);
    expect(agreement.feed([code('4006381333931')], 1200).agreed).toHaveLength(1);
  });

  it('two readings of one place contradict each other: neither is believed until it has shown twice more', () => {
    const agreement = createAgreement();
    agreement.feed([code('4006381333931')], 0);
    agreement.feed([code('9780140013993')], 50);
    expect(agreement.feed([code('4006381333931')], 100).agreed).toEqual([]);
    expect(agreement.feed([code('4006381333931')], 150).agreed.map(({ text }) => text)).toEqual([
      '4006381333931',
    ]);
  });

  it('two codes side by side are both kept, and not settled before both are sure', () => {
    const agreement = createAgreement();
    agreement.feed([code('4006381333931')], 0);
    expect(agreement.feed([code('4006381333931'), code('9780140013993', 300)], 50).settled).toBe(false);
    const { agreed, settled } = agreement.feed([code('4006381333931'), code('9780140013993', 300)], 100);
    expect(agreed).toHaveLength(2);
    expect(settled).toBe(true);
  });
});
