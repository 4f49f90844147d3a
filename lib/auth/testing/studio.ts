import { hashPassword } from 'better-auth/crypto';
import { createAuth } from '@/lib/auth/create-auth';
import type { OpenDatabase } from '@/lib/db/database';
import { insertPerson } from '@/lib/db/queries/people';
import type { Merchant, Role } from '@/lib/merchant/access';

const password = 'a password of the tests';
export const testSecret = 'the secret of the tests, long enough to be one';

/** People who are signed in to a studio, for tests of its routes. */
export type TestStudio = {
  /** Everybody's. */
  password: string;
  /** A new person of this role, and the headers of a request that carries their session. */
  signIn(role: Role): Promise<{ merchant: Merchant; headers: Headers }>;
  /** Another session of somebody, as from another browser. */
  signInAgain(merchant: Merchant): Promise<Headers>;
  /** Takes the database away again from `db()`. */
  close(): void;
};

/**
 * Makes `opened` the process's database, so that route handlers can be called as they are:
 * `await POST(new Request('http://localhost/api/merchant/…', { method: 'POST', headers, body }))`.
 */
export function openTestStudio(opened: OpenDatabase): TestStudio {
  const { db } = opened;
  const shared = globalThis as { vitrineDatabase?: unknown; vitrineAuth?: unknown };
  const secrets = [testSecret];
  const plain = createAuth(db, { secrets, secure: false });
  shared.vitrineDatabase = Promise.resolve(opened);
  shared.vitrineAuth = { db, secrets, plain, secure: createAuth(db, { secrets, secure: true }) };

  const open = async ({ email }: Merchant): Promise<Headers> => {
    const { headers } = await plain.api.signInEmail({ body: { email, password }, returnHeaders: true });
    const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return new Headers({ host: 'localhost', cookie: cookies.join('; ') });
  };
  return {
    password,
    signInAgain: open,
    async signIn(role) {
      const id = crypto.randomUUID();
      const merchant: Merchant = { id, name: `Test ${role}`, email: `${id}@shop.test`, role };
      const passwordHash = await hashPassword(password);
      await db.transaction((tx) => insertPerson(tx, merchant, passwordHash));
      return { merchant, headers: await open(merchant) };
    },
    close() {
      shared.vitrineDatabase = undefined;
      shared.vitrineAuth = undefined;
    },
  };
}
