import { expect, it } from 'vitest';
import { locales } from '@/lib/core/locale';
import { detailWords } from './detail-words';

const imported = { added: 12, changed: 1, unchanged: 0, refused: 2, photos: 1_204 };

it('tells what an import did in words, and nothing of what did not happen', () => {
  expect(detailWords('en', imported)).toEqual([
    '12 new products',
    '1 product changed',
    '2 rows refused',
    '1,204 pictures stored',
  ]);
  expect(detailWords('he', { added: 2, refused: 1 })).toEqual(['שני מוצרים חדשים', 'שורה אחת נדחתה']);
  expect(detailWords('ar', { added: 1, changed: 3 })).toEqual(['منتج جديد واحد', 'تغيّرت 3 منتجات']);
});

it('tells what was answered in words, never as its code', () => {
  const answers = ['fix', 'keep', 'fix:0'];
  expect(answers.map((answer) => detailWords('en', { job: 'model.prepare', answer }))).toEqual([
    ['3D model', 'Put right, as offered'],
    ['3D model', 'Kept as it is'],
    ['3D model', 'Put right to one of the sizes offered'],
  ]);
  for (const locale of locales) {
    const words = answers.flatMap((answer) => detailWords(locale, { answer }));
    expect(new Set(words).size, locale).toBe(3);
    if (locale !== 'en') expect(words.join(' '), locale).not.toMatch(/[a-z]/i);
  }
});

it('says how many products were edited at once', () => {
  expect(detailWords('en', { change: { kind: 'status', status: 'archived' }, of: 3 })).toEqual([
    '3 products',
  ]);
  expect(detailWords('he', { of: 1 })).toEqual(['מוצר אחד']);
});

it('gives sizes and counts of a model with their units', () => {
  expect(detailWords('en', { file: 'vase.glb', bytes: 412_300, triangles: 12_480 })).toEqual([
    'vase.glb',
    '412 KB',
    '12,480 triangles',
  ]);
  expect(detailWords('he', { views: 36 })).toEqual(['36 מבטים']);
});

it('points the way that the language is read from what was to what is', () => {
  expect(detailWords('en', { before: 'viewer', after: 'staff' })).toEqual(['Viewer → Staff']);
  expect(detailWords('ar', { before: 'Ana', after: 'Ann' })).toEqual(['Ana ← Ann']);
});
