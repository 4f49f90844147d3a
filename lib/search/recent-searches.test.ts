import { expect, it } from 'vitest';
import { addRecent, maxRecentSearches, parseRecent, type RecentSearch } from './recent-searches';

const search = (query: string, at = 0): RecentSearch => ({
  query,
  imageUrl: '/models/demo/x/1.webp',
  title: 'A chair',
  kind: 'photo',
  at,
});

it('keeps the latest searches first, each once', () => {
  let list: RecentSearch[] = [];
  for (let i = 0; i < 30; i++) list = addRecent(list, search(`photo=${i % 15}`, i));
  expect(list).toHaveLength(maxRecentSearches);
  expect(list[0]?.query).toBe('photo=14');
  expect(new Set(list.map((item) => item.query)).size).toBe(maxRecentSearches);
});

it('comes back from storage as it was', () => {
  const list = [search('photo=a'), search('text=oak')];
  expect(parseRecent(JSON.stringify(list))).toEqual(list);
});

it('drops what is damaged, foreign or not a list, and never throws', () => {
  const foreign = { ...search('photo=b'), imageUrl: 'https://example.com/x.png' };
  const schemeless = { ...search('photo=b'), imageUrl: '//example.com/x.png' };
  const stored = JSON.stringify([null, 5, foreign, schemeless, { query: 'x' }, search('photo=a')]);
  expect(parseRecent(stored).map((item) => item.query)).toEqual(['photo=a']);
  for (const bad of [null, '', '{', '{}', '"x"', 'null']) expect(parseRecent(bad)).toEqual([]);
});
