import {
  type APIRequestContext,
  type APIResponse,
  expect,
  request as playwrightRequest,
  test,
} from '@playwright/test';
import { openFiles, type StudioAnswer, studioPages, studioRoutes } from '../lib/auth/testing/studio-routes';
import { allows, roles } from '../lib/merchant/access';
import { shopAddress, signInAs } from './support/studio';

// Every page and route of the studio, found in the sources, asked by everybody who might.
test.skip(({ viewport }) => (viewport?.width ?? 0) < 1000, 'Asked without a page: once is enough.');
test.describe.configure({ mode: 'serial' });

const pages = studioPages().filter(({ file }) => !openFiles.includes(file));
const routes = studioRoutes().filter(({ file }) => !openFiles.includes(file));
const doors = studioRoutes().filter(({ file }) => openFiles.includes(file));

const people = new Map<string, APIRequestContext>();
test.beforeAll(async () => {
  for (const who of ['anonymous', ...roles] as const) {
    const context = await playwrightRequest.newContext({ baseURL: shopAddress() });
    if (who !== 'anonymous') await signInAs(context, who);
    people.set(who, context);
  }
});
test.afterAll(() => Promise.all([...people.values()].map((context) => context.dispose())));

/** With a body that every route refuses, so that nobody who may changes anything. */
function ask(who: string, { method, address }: StudioAnswer, headers: Record<string, string> = {}) {
  const bare = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  return (people.get(who) as APIRequestContext).fetch(address, {
    method,
    headers,
    maxRedirects: 0,
    ...(bare ? {} : { data: 'not what is expected', headers: { 'content-type': 'text/plain', ...headers } }),
  });
}

async function codeOf(answer: APIResponse): Promise<string | null> {
  const body = await answer.json().catch(() => null);
  return body?.error?.code ?? null;
}

/** `redirect()` answers with a status, or inside a page that is already being sent with a refresh. */
async function leadsTo(answer: APIResponse, path: string): Promise<boolean> {
  const location = answer.headers().location ?? '';
  if (answer.status() >= 300 && answer.status() < 400) return location.startsWith(path);
  const refresh = /http-equiv="refresh" content="\d+;url=([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  return refresh.startsWith(path);
}

test('a page answers a stranger with the sign-in, and a role that is too small with the reason', async () => {
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) {
    expect(page.permission, page.file).not.toBeNull();
    for (const [who] of people) {
      const answer = await ask(who, page);
      const name = `${who} ${page.address}`;
      const role = roles.find((each) => each === who);
      if (!role) expect(await leadsTo(answer, '/merchant/sign-in'), name).toBe(true);
      else if (!page.permission || !allows(role, page.permission)) {
        expect(await leadsTo(answer, '/merchant/forbidden'), name).toBe(true);
      } else {
        expect(answer.status(), name).toBeLessThan(500);
        expect(await leadsTo(answer, '/merchant/sign-in'), name).toBe(false);
        expect(await leadsTo(answer, '/merchant/forbidden'), name).toBe(false);
      }
    }
  }
});

test('a page gives a stranger nothing either when its router asks for parts of it', async () => {
  for (const page of pages) {
    for (const prefetch of [false, true]) {
      const headers: Record<string, string> = prefetch
        ? { rsc: '1', 'next-router-prefetch': '1' }
        : { rsc: '1' };
      const answer = await ask('anonymous', page, headers);
      const text = await answer.text();
      const refused =
        answer.status() >= 300 || /NEXT_REDIRECT;\w+;\/merchant\/sign-in/.test(text) || text === '';
      expect(
        refused,
        `${page.address} ${JSON.stringify(headers)}: ${answer.status()} ${text.slice(0, 200)}`,
      ).toBe(true);
    }
  }
});

test('a route runs for nobody but who may', async () => {
  expect(routes.length).toBeGreaterThan(10);
  for (const route of routes) {
    expect(route.permission, route.file).not.toBeNull();
    for (const [who] of people) {
      const answer = await ask(who, route);
      const name = `${who} ${route.method} ${route.address}`;
      const role = roles.find((each) => each === who);
      const silent = route.method === 'HEAD';
      if (!role) {
        expect(answer.status(), name).toBe(401);
        if (!silent) expect(await codeOf(answer), name).toBe('UNAUTHORISED');
      } else if (!route.permission || !allows(role, route.permission)) {
        expect(answer.status(), name).toBe(403);
        if (!silent) expect(await codeOf(answer), name).toBe('FORBIDDEN');
      } else {
        expect(answer.status(), name).toBeLessThan(500);
        expect(['UNAUTHORISED', 'FORBIDDEN'], name).not.toContain(await codeOf(answer));
      }
    }
  }
});

test('no route changes anything for a page of another site, nor lets anybody in', async () => {
  const changing = [...routes, ...doors].filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
  for (const route of changing) {
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await ask('owner', route, { origin });
      const name = `${origin} ${route.method} ${route.address}`;
      expect(answer.status(), name).toBe(400);
      expect((await answer.json()).error.message, name).toBe('This request comes from another site.');
    }
  }
});

test('no method that a route does not have answers a stranger', async () => {
  for (const { address } of routes) {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await ask('anonymous', { file: '', address, method, permission: null });
      expect([401, 404, 405], `${method} ${address}`).toContain(answer.status());
    }
  }
});
