import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('quotes what needs it, and runs nothing in a spreadsheet', () => {
  const csv = toCsv(
    ['name', 'views'],
    [
      ['Sofa "Oslo", wide', 3],
      ['=1+1', 0],
      ['כיסא', -2],
    ],
  );
  expect(csv).toBe('\ufeffname,views\r\n"Sofa ""Oslo"", wide",3\r\n\'=1+1,0\r\nכיסא,-2\r\n');
});
