import { expect, it } from 'vitest';
import { openFiles, studioPages, studioRoutes, studioSources } from './testing/studio-routes';

// e2e/studio-access.spec.ts asks a running shop; these look at the sources, where a mistake is seen in a moment.

const guarded = (answers: ReturnType<typeof studioRoutes>) =>
  answers.filter(({ file }) => !openFiles.includes(file));

it('finds the pages and routes of the studio', () => {
  const pages = studioPages().map(({ address }) => address);
  expect(pages).toContain('/merchant/team');
  const routes = studioRoutes().map(({ method, address }) => `${method} ${address}`);
  expect(routes).toContain('DELETE /api/merchant/team/people/none/second-factor');
  expect(routes).toContain('PATCH /api/merchant/uploads/none');
});

it('asks in the first line of every page who is there', () => {
  const open = guarded(studioPages()).filter(({ permission }) => !permission);
  expect(open.map(({ file }) => file)).toEqual([]);
});

it('does nothing in a method of a route before it asks who is there', () => {
  const open = guarded(studioRoutes()).filter(({ permission }) => !permission);
  expect(open.map(({ file, method }) => `${method} ${file}`)).toEqual([]);
});

it('exports no method that the test cannot read', () => {
  for (const [file, source] of studioSources()) {
    if (file.endsWith('/route.ts')) expect(source, file).not.toMatch(/export \* from|export default/);
  }
});

it('opens nothing more than its list says, and the list holds nothing that is gone', () => {
  const files = [...studioPages(), ...studioRoutes()].map(({ file }) => file);
  expect(openFiles.filter((file) => !files.includes(file))).toEqual([]);
});

it('reads nothing for the title of a page before it asks who is there', () => {
  for (const [file, source] of studioSources()) {
    const title = /export async function generateMetadata[\s\S]*?\n\}\n/.exec(source)?.[0] ?? '';
    if (/\bdb\(/.test(title)) expect(title, file).toMatch(/await requireMerchant\(/);
  }
});

it('has no server actions: they would answer at every page, past this list', () => {
  for (const [file, source] of studioSources()) expect(source, file).not.toMatch(/['"]use server['"]/);
});
