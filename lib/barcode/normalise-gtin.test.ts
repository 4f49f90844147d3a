import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtinCheckDigit } from '@/lib/core/gtin';
import { compressUpca, expandUpce } from './expand-upce';
import { gtinsOfTyped, namesAnArticle, numberUse, toGtin14, writtenForms } from './normalise-gtin';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const withCheck = (body: string) => body + gtinCheckDigit(body);
const gtinBody = fc.oneof(digits(7), digits(11), digits(12), digits(13)).filter((body) => /[1-9]/.test(body));

describe('GTIN (GS1 General Specifications)', () => {
  it('keeps all lengths as 14 digits with leading zeros (section 3.3.2)', () => {
    fc.assert(
      fc.property(gtinBody, (body) => {
        const gtin14 = toGtin14(withCheck(body));
        expect(gtin14).toHaveLength(14);
        expect(gtin14?.endsWith(withCheck(body))).toBe(true);
        expect(toGtin14(gtin14 as string)).toBe(gtin14);
      }),
    );
  });

  it('finds every single wrong digit (section 7.9.1)', () => {
    fc.assert(
      fc.property(gtinBody, fc.nat(), fc.integer({ min: 1, max: 9 }), (body, at, off) => {
        const right = withCheck(body);
        const place = at % right.length;
        const wrong = right.slice(0, place) + ((Number(right[place]) + off) % 10) + right.slice(place + 1);
        expect(toGtin14(wrong)).toBeNull();
      }),
    );
  });

  it('refuses other lengths, other characters and a number of zeros alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/^(\d{8}|\d{12,14})$/.test(text)) expect(toGtin14(text)).toBeNull();
      }),
    );
    expect(toGtin14('00000000')).toBeNull();
    expect(toGtin14('٤٠٠٦٣٨١٣٣٣٩٣١')).toBeNull();
  });

  it('is found again by every way that it is written', () => {
    fc.assert(
      fc.property(gtinBody, (body) => {
        const gtin14 = toGtin14(withCheck(body)) as string;
        for (const form of writtenForms(gtin14)) expect(gtinsOfTyped(form)).toContain(gtin14);
      }),
    );
  });
});

describe('UPC-E (section 5.2.2.4.2)', () => {
  it.each([
    // The specification's four ways to leave zeros out, by the last digit.
    ['01234505', '012000003455'],
    ['01234531', '012300000451'],
    ['01234543', '012340000053'],
    ['01234558', '012345000058'],
    ['04963406', '049000006346'],
  ])('%s is short for %s', (upce, upca) => {
    expect(expandUpce(upce)).toBe(upca);
  });

  it('is short for what it was made of, and only where a short form exists', () => {
    fc.assert(
      fc.property(digits(6), (six) => {
        for (let check = 0; check < 10; check++) {
          const text = `0${six}${check}`;
          const upca = expandUpce(text);
          if (upca === null) continue;
          expect(toGtin14(upca)).not.toBeNull();
          const short = compressUpca(upca);
          // Two short forms can expand to one number; the shortest rule that fits is the one a shop prints.
          expect(short && expandUpce(short)).toBe(upca);
        }
      }),
    );
  });

  it('has exactly one right check digit, and none but U.P.C. Prefix 0', () => {
    fc.assert(
      fc.property(digits(6), (six) => {
        const right = [...'0123456789'].filter((check) => expandUpce(`0${six}${check}`) !== null);
        expect(right).toHaveLength(1);
        expect(expandUpce(`1${six}${right[0]}`)).toBeNull();
      }),
    );
  });

  it('typed, eight digits that are right both ways name both articles', () => {
    const both = '01234565';
    expect(gtinsOfTyped(both)).toContain(toGtin14(expandUpce(both) as string));
  });
});

describe('What a prefix is for (section 1.4.2)', () => {
  it.each([
    ['4006381333931', 'article'],
    ['0036000291452', 'article'],
    ['2012345678900', 'variable-measure'],
    ['0212345678909', 'variable-measure'],
    ['0412345678903', 'in-store'],
    ['0512345678900', 'coupon'],
    ['9812345678903', 'coupon'],
    ['9912345678900', 'coupon'],
    ['9771234567003', 'serial'],
    ['9780140013993', 'book'],
    ['9790260000438', 'music'],
    ['9791090636071', 'book'],
    ['9521234500008', 'demonstration'],
  ])('%s: %s', (gtin, use) => {
    const right = gtin.slice(0, -1) + gtinCheckDigit(gtin.slice(0, -1));
    expect(numberUse(toGtin14(right) as string)).toBe(use);
  });

  it('a GTIN-8 that begins with 0 or 2 is the shop’s own', () => {
    fc.assert(
      fc.property(digits(6), fc.constantFrom('0', '2'), (six, first) => {
        const gtin14 = toGtin14(withCheck(first + six));
        if (gtin14) expect(namesAnArticle(gtin14)).toBe(false);
      }),
    );
  });

  it('restricted numbers name no article, whatever else is in them', () => {
    fc.assert(
      fc.property(digits(10), fc.constantFrom('02', '20', '25', '29', '04'), (rest, prefix) => {
        expect(namesAnArticle(toGtin14(withCheck(prefix + rest)) as string)).toBe(false);
      }),
    );
  });
});
