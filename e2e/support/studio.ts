import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test';

/** The owner that the browser tests share; the first test that needs them sets the studio up. */
export const owner = {
  name: 'Test owner',
  email: 'owner@shop.test',
  password: 'the window at night is lit',
};

/**
 * A fresh setup link's token, asked of the running shop as `npx vitrine owner` does: with the token that lies in its
 * DATA_DIR (mode 600). `VITRINE_E2E_DATA` says where that is.
 *
 * @param reset Where there is an owner: the link that gives them a new password.
 */
export async function setupToken(reset = false): Promise<string> {
  const folder = path.resolve(import.meta.dirname, '../..', process.env.VITRINE_E2E_DATA ?? 'data');
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
export async function signInAsOwner(where: Page | BrowserContext | APIRequestContext): Promise<void> {
  const request = requestOf(where);
  const { email, password } = owner;
  const known = await request.post('/api/merchant/sign-in', { data: { email, password } });
  if (known.ok()) return;
  const made = await request.post('/api/merchant/setup', { data: { token: await setupToken(), ...owner } });
  if (!made.ok()) throw new Error(`The owner could not be created: ${await made.text()}`);
}

export function requestOf(where: Page | BrowserContext | APIRequestContext): APIRequestContext {
  if ('context' in where) return where.context().request;
  return 'request' in where ? where.request : where;
}
