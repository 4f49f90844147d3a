import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Permission, permissions } from '@/lib/merchant/access';

// What the studio answers at, read from the sources, so that no test can forget a page or a route that is new.

/** Those that let somebody in, by their files below app/: they answer strangers, and do nothing else. */
export const openFiles = [
  '(merchant)/merchant/sign-in/page.tsx',
  '(merchant)/merchant/sign-in/code/page.tsx',
  '(merchant)/merchant/setup/[token]/page.tsx',
  '(merchant)/merchant/join/[token]/page.tsx',
  '(merchant)/merchant/forbidden/page.tsx',
  'api/merchant/sign-in/route.ts',
  'api/merchant/sign-in/code/route.ts',
  'api/merchant/sign-out/route.ts',
  'api/merchant/setup/route.ts',
  'api/merchant/join/route.ts',
];

export type StudioAnswer = {
  /** Below app/, with `/`. */
  file: string;
  /** With `none` in place of what an address tells, e.g. `/api/merchant/products/none`. */
  address: string;
  /** Of a route; a page is asked by GET. */
  method: string;
  /** What its first line asks for; null when it asks for nothing that can be read there. */
  permission: Permission | null;
};

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
// From the project's root, where every test is run: Playwright's modules and Vitest's name their own place differently.
const app = path.resolve('app');

/** Every page of the studio. Its first line must be `await requireMerchant('<permission>')`. */
export function studioPages(): StudioAnswer[] {
  return filesNamed(/^page\.tsx?$/, '(merchant)').map((file) => {
    const source = sourceOf(file);
    const name = /export default async function (\w+)/.exec(source)?.[1] ?? '';
    const first = /^(?:const \w+ = )?await requireMerchant\('([\w:]+)'\)/.exec(bodyOf(source, name));
    return { ...placeOf(file), method: 'GET', permission: permissionIn(first?.[1]) };
  });
}

/** Every method of every route of the studio. Its first line must be `return handleMerchant(request, '<permission>', …`. */
export function studioRoutes(): StudioAnswer[] {
  return filesNamed(/^route\.tsx?$/, 'api/merchant').flatMap((file) => {
    const source = sourceOf(file);
    return methodsOf(source).map(({ method, name }) => {
      const first = /^return handleMerchant\(\s*request,\s*'([\w:]+)'/.exec(bodyOf(source, name));
      return { ...placeOf(file), method, permission: permissionIn(first?.[1]) };
    });
  });
}

/** A function's source from its first line on; empty when there is none of this name. */
function bodyOf(source: string, name: string): string {
  const start = name === '' ? -1 : source.search(new RegExp(`function ${name}\\(`));
  if (start < 0) return '';
  const rest = source.slice(start);
  const opening = /\)(?:: [^\n{]+)? \{\n\s*/.exec(rest);
  return opening ? rest.slice(opening.index + opening[0].length) : '';
}

/** Sources of the studio's pages, routes and layouts, by file. */
export function studioSources(): [file: string, source: string][] {
  return [...filesNamed(/\.tsx?$/, '(merchant)'), ...filesNamed(/\.tsx?$/, 'api/merchant')].map((file) => [
    file,
    sourceOf(file),
  ]);
}

/** `export function GET(…)`, and `export { answer as GET }`. */
function methodsOf(source: string): { method: string; name: string }[] {
  const named = [...source.matchAll(/export (?:async )?(?:function|const) (\w+)/g)].map(([, name = '']) => ({
    method: name,
    name,
  }));
  const lists = [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  const renamed = lists.map((each) => {
    const [name = '', method = name] = each.trim().split(/\s+as\s+/);
    return { method, name };
  });
  return [...named, ...renamed].filter(({ method }) => methods.includes(method));
}

function placeOf(file: string): { file: string; address: string } {
  const parts = path.posix.dirname(file).split('/');
  const shown = parts.filter((part) => !/^\(.*\)$/.test(part));
  return { file, address: `/${shown.map((part) => (part.startsWith('[') ? 'none' : part)).join('/')}` };
}

function permissionIn(text: string | undefined): Permission | null {
  return permissions.find((each) => each === text) ?? null;
}

function filesNamed(pattern: RegExp, folder: string): string[] {
  return readdirSync(path.join(app, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(path.basename(name)) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
}

function sourceOf(file: string): string {
  return readFileSync(path.join(app, file), 'utf8');
}
