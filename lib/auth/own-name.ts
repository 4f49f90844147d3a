import type { Database } from '@/lib/db/database';
import { recordChange } from '@/lib/db/queries/history';
import { setName } from '@/lib/db/queries/people';
import type { Merchant } from '@/lib/merchant/access';

/** Gives somebody the name that they want. What they did before keeps the name that they had. */
export async function rename(db: Database, merchant: Merchant, name: string): Promise<void> {
  if (name === merchant.name) return;
  await db.transaction(async (tx) => {
    await setName(tx, merchant.id, name);
    await recordChange(tx, merchant, {
      action: 'person.renamed',
      subject: { kind: 'person', id: merchant.id, label: name },
      details: { before: merchant.name, after: name },
    });
  });
}
