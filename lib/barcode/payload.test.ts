import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePayload } from './payload';
import { readTypedCode } from './typed-code';

describe('what a code says', () => {
  it('names the host of a link as the browser reads it', () => {
    expect(describePayload('https://example.com@evil.example/a')).toMatchObject({
      kind: 'link',
      host: 'evil.example',
    });
    expect(describePayload('https://аpple.com/')).toMatchObject({ kind: 'link', host: 'xn--pple-43d.com' });
    expect(describePayload('javascript:alert(1)')).toMatchObject({ kind: 'text', host: null });
    expect(describePayload('https://')).toMatchObject({ kind: 'text', host: null });
  });

  it('spells out what cannot be seen or turns the reading order', () => {
    expect(describePayload('a\u202Egnp.exe').shown).toBe('a⟨U+202E⟩gnp.exe');
    expect(describePayload('a\u0000b\u200B\uFEFF').shown).toBe('a⟨U+0000⟩b⟨U+200B⟩⟨U+FEFF⟩');
    expect(describePayload('שלום\nمرحبا').shown).toBe('שלום\nمرحبا');
  });

  it('is cut where it is long', () => {
    const { shown, cut } = describePayload('x'.repeat(2900));
    expect(shown).toHaveLength(400);
    expect(cut).toBe(2500);
  });

  it('never shows a control or a direction character, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { shown } = describePayload(text);
        expect(/[\p{Cf}\p{Cs}]/u.test(shown)).toBe(false);
        expect([...shown].every((one) => one >= ' ' || one === '\n' || one === '\t')).toBe(true);
      }),
    );
  });
});

describe('typed digits', () => {
  it.each([
    ['4006381333931', { kind: 'good', gtin14s: ['04006381333931'] }],
    ['4 006381 333931', { kind: 'good', gtin14s: ['04006381333931'] }],
    ['٤٠٠٦٣٨١٣٣٣٩٣١', { kind: 'good', gtin14s: ['04006381333931'] }],
    ['0-14-001399-7', { kind: 'good', gtin14s: ['09780140013993'] }],
    ['4006381333932', { kind: 'digit', expected: 1 }],
    ['40063813', { kind: 'digit', expected: 2 }],
    ['123', { kind: 'length', digits: 3 }],
    ['hello', { kind: 'letters' }],
    ['  ', { kind: 'empty' }],
  ])('%s', (text, says) => {
    expect(readTypedCode(text)).toMatchObject(says);
  });
});
