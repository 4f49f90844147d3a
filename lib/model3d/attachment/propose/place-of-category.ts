import { type Anchor, type CategorySlug, categories, categoryInfo } from '@/lib/product/category';

/** Words in a merchant's own category that say where such things belong; the first that fits counts. */
const words: readonly [RegExp, Anchor][] = [
  [/ear-?rings?|studs?|hoops?/, 'ear'],
  [/sun-?glasses|spectacles|eye-?wear|glasses|goggles/, 'face'],
  [/hats?|caps?|beanies?|beret|helmets?|head-?bands?/, 'head'],
  [/necklaces?|pendants?|chokers?/, 'neck'],
  [/watch(es)?|bracelets?|bangles?|cuffs?/, 'wrist'],
  [/rings?/, 'finger'],
  [/shoes?|sneakers?|boots?|sandals?|heels?|trainers/, 'foot'],
  [/ceiling|pendant-lamps?|chandeliers?/, 'ceiling'],
  [/mirrors?|prints?|posters?|paintings?|pictures?|clocks?|wall/, 'wall'],
  [/sofas?|chairs?|tables?|beds?|rugs?|cabinets?|shel(f|ves)|desks?|stools?|furniture|floor/, 'floor'],
  [/vases?|mugs?|cups?|bowls?|bottles?|lamps?|plants?|toys?|books?|speakers?/, 'table'],
];

/** Where things of a category belong; a merchant's own category is read by its words. */
export function placeOfCategory(category: CategorySlug): Anchor {
  if (category in categories) return categoryInfo(category).anchor;
  const found = words.find(([pattern]) => new RegExp(`(^|-)(${pattern.source})(-|$)`).test(category));
  return found?.[1] ?? 'none';
}
