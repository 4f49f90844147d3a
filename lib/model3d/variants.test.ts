import { expect, it } from 'vitest';
import { variantMaterial, variantNames } from './variants';

const json = { extensions: { KHR_materials_variants: { variants: [{ name: 'oat' }, { name: 'moss' }] } } };
const primitive = {
  KHR_materials_variants: {
    mappings: [
      { material: 2, variants: [0] },
      { material: 5, variants: [1] },
    ],
  },
};

it('names the variants of a model in the order of the file', () => {
  expect(variantNames(json)).toEqual(['oat', 'moss']);
  expect(variantNames({})).toEqual([]);
});

it('finds the material that a variant gives a primitive', () => {
  expect(variantMaterial(primitive, 1)).toBe(5);
  expect(variantMaterial(primitive, 2)).toBeNull();
  expect(variantMaterial(undefined, 0)).toBeNull();
});

it('takes a damaged extension for none', () => {
  expect(variantNames({ extensions: { KHR_materials_variants: { variants: 'oat' } } })).toEqual([]);
  expect(
    variantMaterial({ KHR_materials_variants: { mappings: [{ material: '2', variants: [0] }] } }, 0),
  ).toBeNull();
});
