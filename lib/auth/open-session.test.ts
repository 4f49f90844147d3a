import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { migrationsFolder } from '@/lib/db/testing/engines';
import { openSession } from './open-session.server';
import { merchantOfSession } from './session.server';
import { openTestStudio, type TestStudio } from './testing/studio';

let opened: OpenDatabase;
let studio: TestStudio;
beforeAll(async () => {
  process.env.AUTH_SECRET = 'a secret of this test, long enough to be one';
  // Behind a proxy of ours, which says by what scheme a browser came.
  process.env.TRUSTED_PROXIES = '1';
  opened = await openEmbedded(null, migrationsFolder);
  studio = openTestStudio(opened);
});
afterAll(async () => {
  studio?.close();
  await opened?.close();
});

const nameOf = (cookie: string) => cookie.split('=')[0];

it.each([
  ['http', ['vitrine.session_token', 'vitrine.device']],
  ['https', ['__Secure-vitrine.session_token', '__Secure-vitrine.device']],
])(
  'gives a browser that came by %s cookies that scripts and other sites do not get',
  async (scheme, names) => {
    const { merchant } = await studio.signIn('staff');
    const asked = new Headers({ host: 'shop.example', 'x-forwarded-proto': scheme });
    const given = { email: merchant.email, password: studio.password, next: '/merchant' };
    const { headers } = await openSession(asked, given);
    const cookies = headers?.getSetCookie() ?? [];
    expect(cookies.map(nameOf).sort()).toEqual([...names].sort());
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(/; Secure/.test(cookie), cookie).toBe(scheme === 'https');
    }
    asked.set('cookie', cookies.map((cookie) => cookie.split(';')[0]).join('; '));
    expect(await merchantOfSession(asked)).toEqual(merchant);
  },
);

it('says the same of a wrong password, an unknown person, and an address that is none', async () => {
  const { merchant } = await studio.signIn('staff');
  const headers = new Headers({ host: 'shop.example' });
  for (const email of [merchant.email, 'nobody@shop.test', 'no address']) {
    await expect(
      openSession(headers, { email, password: 'not the password', next: '/merchant' }),
    ).rejects.toMatchObject({
      code: 'BAD_CREDENTIALS',
      message: 'E-mail and password do not belong together.',
    });
  }
});
