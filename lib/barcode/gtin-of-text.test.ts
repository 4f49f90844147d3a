import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtinCheckDigit } from '@/lib/core/gtin';
import { gtinOfDigitalLink } from './digital-link';
import { gtinOfElementString } from './element-string';
import { gtinOfCode128, gtinOfMatrix } from './gtin-of-text';
import { gtinOfPublication, isbn10CheckDigit, issnCheckDigit, publicationOf } from './isbn';

describe('GS1 Digital Link', () => {
  it.each([
    ['https://id.gs1.org/01/09506000134352', '09506000134352'],
    ['https://id.gs1.org/01/9506000134352/10/ABC/21/123?17=271231', '09506000134352'],
    ['HTTP://example.com/some/path/01/09506000134352/', '09506000134352'],
    ['https://example.com/gtin/4006381333931', '04006381333931'],
    ['https://example.com/01/40063813339', null],
    ['https://example.com/01/4006381333932', null],
    ['https://example.com/?01=09506000134352', null],
    ['javascript:/01/09506000134352', null],
    ['id.gs1.org/01/09506000134352', null],
    ['https://[/01/09506000134352', null],
    ['', null],
  ])('%s', (text, gtin14) => {
    expect(gtinOfDigitalLink(text)).toBe(gtin14);
  });

  it('never throws, and gives 14 digits with a right check digit or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.string({ unit: 'binary' })), (text) => {
        for (const gtin of [
          gtinOfDigitalLink(text),
          gtinOfMatrix(text),
          gtinOfCode128(text),
          gtinOfElementString(text),
        ]) {
          if (gtin === null) continue;
          expect(gtin).toMatch(/^\d{14}$/);
          expect(gtinCheckDigit(gtin.slice(0, 13))).toBe(Number(gtin[13]));
        }
      }),
    );
  });
});

describe('GS1 element strings (section 7.8)', () => {
  it('finds identifier 01 behind elements of fixed and of free length', () => {
    expect(gtinOfElementString('0109506000134352')).toBe('09506000134352');
    expect(gtinOfElementString('17271231010950600013435210ABC')).toBe('09506000134352');
    expect(gtinOfElementString('10LOT\u001d0109506000134352')).toBe('09506000134352');
    expect(gtinOfElementString('3103001500' + '0109506000134352')).toBe('09506000134352');
  });

  it('takes the trade items of a pallet (02), and a value that only looks like an identifier for none', () => {
    expect(gtinOfElementString('00' + '106141411234567897' + '0209506000134352' + '3724')).toBe(
      '09506000134352',
    );
    expect(gtinOfElementString('10' + '0109506000134352')).toBeNull();
  });

  it('a plain Code 128 has no GTIN, even of the same digits', () => {
    expect(gtinOfCode128('0109506000134352')).toBeNull();
    expect(gtinOfCode128(']C10109506000134352')).toBe('09506000134352');
    expect(gtinOfMatrix('\u001d0109506000134352')).toBe('09506000134352');
  });
});

describe('ISBN and ISSN', () => {
  it('an ISBN-10 and its GTIN are two spellings of one book', () => {
    expect(gtinOfPublication('0-14-001399-7')).toBe('09780140013993');
    expect(gtinOfPublication('ISBN 978-0-14-001399-3')).toBe('09780140013993');
    expect(publicationOf('09780140013993')).toEqual({ kind: 'ISBN', text: '0140013997' });
    expect(isbn10CheckDigit('097522980')).toBe('X');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const body = String(number).padStart(9, '0');
        const isbn = body + isbn10CheckDigit(body);
        expect(publicationOf(gtinOfPublication(isbn) as string)).toEqual({ kind: 'ISBN', text: isbn });
      }),
    );
  });

  it('an ISSN is in prefix 977', () => {
    expect(issnCheckDigit('0317847')).toBe('1');
    expect(gtinOfPublication('0317-8471')).toBe('09770317847001');
    expect(publicationOf('09770317847001')).toEqual({ kind: 'ISSN', text: '0317-8471' });
    expect(publicationOf('04006381333931')).toBeNull();
    expect(gtinOfPublication('0317-8472')).toBeNull();
  });
});
