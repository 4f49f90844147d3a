import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type APIRequestContext,
  type BrowserContext,
  type Page,
  request as playwrightRequest,
} from '@playwright/test';
import type { Role } from '../../lib/merchant/access';

/** The owner that the browser tests share; the first test that needs them sets the studio up. */
export const owner = {
  name: 'Test owner',
  email: 'owner@shop.test',
  password: 'the window at night is lit',
};

type Where = Page | BrowserContext | APIRequestContext;

/**
 * A fresh setup link's token, asked of the running shop as `npx vitrine owner` does: with the token that lies in its
 * DATA_DIR (mode 600). `VITRINE_E2E_DATA` says where that is. A link made before works no more.
 *
 * @param reset Where there is an owner: the link that gives them a new password.
 */
export async function setupToken(reset = false): Promise<string> {
  const folder = path.resolve(__dirname, '../..', process.env.VITRINE_E2E_DATA ?? 'data');
  const control = JSON.parse(readFileSync(path.join(folder, 'control.json'), 'utf8'));
  const answer = await fetch(`${control.url}/api/control/ownerLink`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${control.token}` },
    body: JSON.stringify({ reset }),
  });
  if (!answer.ok) throw new Error(`The shop made no setup link: ${await answer.text()}`);
  return answer.json();
}

/** Signs the owner in, in this page's browser context; creates them when the shop has none. */
export async function signInAsOwner(where: Where): Promise<void> {
  const request = requestOf(where);
  const { email, password } = owner;
  const known = await request.post('/api/merchant/sign-in', { data: { email, password } });
  if (known.ok()) return;
  const made = await request.post('/api/merchant/setup', { data: { token: await setupToken(), ...owner } });
  if (made.ok()) return;
  // Another worker may have been quicker.
  const since = await request.post('/api/merchant/sign-in', { data: { email, password } });
  if (!since.ok()) throw new Error(`The owner could not be created: ${await made.text()}`);
}

/** Signs somebody of this role in, in this page's browser context; the owner invites them when they are new. */
export async function signInAs(where: Where, role: Role): Promise<void> {
  if (role === 'owner') return signInAsOwner(where);
  const request = requestOf(where);
  const email = `${role}@shop.test`;
  const { password } = owner;
  const known = await request.post('/api/merchant/sign-in', { data: { email, password } });
  if (known.ok()) return;
  const inviting = await playwrightRequest.newContext({ baseURL: shopAddress() });
  await signInAsOwner(inviting);
  const invited = await inviting.post('/api/merchant/team/invitations', { data: { email, role } });
  if (!invited.ok()) throw new Error(`The ${role} could not be invited: ${await invited.text()}`);
  const token = path.basename((await invited.json()).link);
  await inviting.dispose();
  const joined = await request.post('/api/merchant/join', {
    data: { token, name: `Test ${role}`, password },
  });
  if (!joined.ok()) throw new Error(`The ${role} could not join: ${await joined.text()}`);
}

/** Where the shop under test answers. */
export function shopAddress(): string {
  return process.env.VITRINE_E2E_URL ?? `http://localhost:${process.env.VITRINE_E2E_PORT}`;
}

function requestOf(where: Where): APIRequestContext {
  if ('context' in where) return where.context().request;
  return 'request' in where ? where.request : where;
}
