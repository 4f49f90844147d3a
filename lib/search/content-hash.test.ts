import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash, sha256 } from './content-hash';

describe('sha256', () => {
  it("agrees with Node's for any bytes cut into any parts", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (parts) => {
        const expected = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
        expect(sha256(...parts)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('knows the vectors of FIPS 180-4', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('takes texts as UTF-8', () => {
    expect(contentHash('ספה')).toBe(createHash('sha256').update('ספה').digest('hex').slice(0, 32));
  });
});
