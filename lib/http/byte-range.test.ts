import { expect, it } from 'vitest';
import { askedRange } from './byte-range';

// RFC 9110 §14.1.2 and §14.2.
it.each([
  ['bytes=0-499', { first: 0, last: 499 }],
  ['bytes=500-', { first: 500, last: 999 }],
  ['bytes=-1', { first: 999, last: 999 }],
  ['bytes=-5000', { first: 0, last: 999 }],
  ['bytes=990-5000', { first: 990, last: 999 }],
  ['Bytes=0-0', { first: 0, last: 0 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-4', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['items=0-5', null],
  ['', null],
])('reads %j of 1000 bytes', (header, asked) => {
  expect(askedRange(header, 1000)).toEqual(asked);
});

it('has no piece of an empty file to give', () => {
  expect(askedRange('bytes=0-0', 0)).toBe('unsatisfiable');
  expect(askedRange('bytes=-5', 0)).toBe('unsatisfiable');
  expect(askedRange(null, 0)).toBeNull();
});
