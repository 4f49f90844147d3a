import { expect, it } from 'vitest';
import { formatLength, formatMass } from './measure';

it('gives furniture in whole centimetres and small things to the millimetre', () => {
  expect(formatLength(2.146, 'cm', 'en')).toBe('215');
  expect(formatLength(0.0856, 'cm', 'en')).toBe('8.6');
  expect(formatLength(0.2, 'cm', 'en')).toBe('20');
});

it('gives inches to the half from ten inches up and to the tenth below', () => {
  expect(formatLength(2.146, 'in', 'en')).toBe('84.5');
  expect(formatLength(0.0856, 'in', 'en')).toBe('3.4');
});

it('writes Latin digits in every language of the shop', () => {
  for (const locale of ['en', 'he', 'ar']) expect(formatLength(1.2, 'cm', locale)).toBe('120');
});

it('weighs in grams below a kilogram', () => {
  expect(formatMass(0.031, 'en')).toBe('31 g');
  expect(formatMass(1.25, 'en')).toBe('1.3 kg');
  expect(formatMass(62, 'en')).toBe('62 kg');
});
