import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import { secondFactors } from '@/lib/db/accounts-schema';
import type { Database } from '@/lib/db/database';
import { secretVersion } from './auth-secret';

/** How many were encrypted anew, and how many no secret that is known opens. */
export type Renewed = { renewed: number; unreadable: number };

/**
 * Encrypts second factors and backup codes with the current secret where an older one did, or where it does not stand
 * beside them which did. So an old secret is needed for sessions alone from then on. One that no secret opens is left.
 *
 * @param secrets The current one first. Asked for only where there is a second factor.
 */
export async function renewSecondFactors(db: Database, secrets: () => readonly string[]): Promise<Renewed> {
  const counts: Renewed = { renewed: 0, unreadable: 0 };
  for (const { id, secret, backupCodes } of await db.select().from(secondFactors)) {
    const [mine, codes] = [await renew(secret, secrets()), await renew(backupCodes, secrets())];
    if (mine === null || codes === null) counts.unreadable++;
    if ((mine ?? secret) === secret && (codes ?? backupCodes) === backupCodes) continue;
    // Only over what was read: its owner may use a backup code at this moment.
    const done = await db
      .update(secondFactors)
      .set({ secret: mine ?? secret, backupCodes: codes ?? backupCodes })
      .where(
        and(
          eq(secondFactors.id, id),
          eq(secondFactors.secret, secret),
          eq(secondFactors.backupCodes, backupCodes),
        ),
      )
      .returning({ id: secondFactors.id });
    counts.renewed += done.length;
  }
  return counts;
}

/** The same text encrypted with the first secret; as it is when it was so already, null when none opens it. */
async function renew(encrypted: string, secrets: readonly string[]): Promise<string | null> {
  const current = secrets[0] ?? '';
  const version = secretVersion(current);
  if (encrypted.startsWith(`$ba$${version}$`)) return encrypted;
  const bare = encrypted.replace(/^\$ba\$\d+\$/, '');
  for (const key of secrets) {
    const text = await symmetricDecrypt({ key, data: bare }).catch(() => null);
    if (text === null) continue;
    const keys = new Map([[version, current]]);
    return symmetricEncrypt({ key: { keys, currentVersion: version }, data: text });
  }
  return null;
}
