import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dictionaries } from '@/components/ui/messages/dictionaries';
import { locales } from '@/lib/core/locale';
import { subjectKinds } from '@/lib/merchant/change';
import { actionKey, actionWords } from './action-words';

const pattern = new RegExp(`'((?:${subjectKinds.join('|')})\\.[a-z][a-zA-Z-]*(?:ed|ade|one|et))'`, 'g');
const root = path.resolve(import.meta.dirname, '../..');

/** Every action that the code writes down: by its form, a past participle, and not `'model.render'`, a job. */
function actionsInCode(): string[] {
  const found = new Set<string>();
  for (const folder of ['lib', 'app']) {
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name) || /\.test\.ts$/.test(name)) continue;
      const source = readFileSync(path.join(root, folder, name), 'utf8');
      if (!source.includes('recordChange')) continue;
      for (const [, action] of source.matchAll(pattern)) {
        if (action) found.add(action);
      }
    }
  }
  return [...found].sort();
}

it('has words in every language for every action that is written down', () => {
  const actions = actionsInCode();
  expect(actions).toContain('person.joined');
  for (const locale of locales) {
    const missing = actions.filter((action) => !(actionKey(action) in dictionaries[locale].history));
    expect(missing, locale).toEqual([]);
  }
});

it('shows an action readable that it has no words for', () => {
  expect(actionWords('en', 'product.carriedOff')).toBe('carried off (product)');
});
