import { readFileSync, statSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';

test.skip(Boolean(process.env.VITRINE_E2E_URL), 'Needs the data folder of the run.');

const file = path.resolve(__dirname, '..', process.env.VITRINE_E2E_DATA ?? '', 'control.json');
const control = () => JSON.parse(readFileSync(file, 'utf8')) as { url: string; token: string };

function call(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${url}/api/control/productIdsBySku`,
      { method: 'POST', headers },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    request.on('error', reject);
    request.end('{"skus":[]}');
  });
}

test('the control endpoint answers the command line alone', async ({ page }) => {
  const { url, token } = control();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const json = { 'content-type': 'application/json' };
  const authorised = { ...json, authorization: `Bearer ${token}` };
  expect(await call(url, authorised)).toBe(200);
  expect(await call(url, json)).toBe(401);
  expect(await call(url, { ...json, authorization: 'Bearer guess' })).toBe(401);
  expect(await call(url, { ...authorised, host: 'shop.example' })).toBe(401);

  await page.goto('/');
  const fromPage = await page.evaluate(
    async (secret) =>
      (
        await fetch('/api/control/productIdsBySku', {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
          body: '{"skus":[]}',
        })
      ).status,
    token,
  );
  expect(fromPage).toBe(401);
});

test('the control endpoint refuses who comes from outside, even with the token', async () => {
  const { url, token } = control();
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
  test.skip(!outside, 'This machine has no address but the loopback.');
  const port = new URL(url).port;
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    host: `127.0.0.1:${port}`,
  };
  expect(await call(`http://${outside}:${port}`, headers)).toBe(401);
});
