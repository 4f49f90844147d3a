import { expect, it } from 'vitest';
import { studioPath } from './studio-path';

it.each([
  '/merchant',
  '/merchant/products',
  '/merchant/history?person=a-b&kind=shop',
  '/merchant/products/x%20y',
])('leads back to %s', (path) => expect(studioPath(path)).toBe(path));

it.each([
  undefined,
  '',
  'https://evil.example/merchant',
  '//evil.example',
  '/merchant//evil.example',
  '/merchants',
  '/merchant/../api/control',
  '/merchant\\evil.example',
  '/merchant/@evil',
  '/merchant#x',
  '/merchant/x\ny',
  '/',
])('leads into the studio instead of to %s', (path) => expect(studioPath(path)).toBe('/merchant'));
