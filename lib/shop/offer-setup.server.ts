import 'server-only';
import { setupAddress } from '@/lib/auth/setup-address';
import { makeFirstOwnerLink } from '@/lib/auth/setup-link';
import type { Database } from '@/lib/db/database';
import { settings } from '@/lib/settings/settings.server';

/** Tells the way into the studio while nobody owns it: a new link with each start. Said on the console alone. */
export async function offerSetup(db: Database, tell: (line: string) => void): Promise<void> {
  const token = await makeFirstOwnerLink(db);
  if (!token) return;
  tell('Nobody owns this shop yet. Whoever opens this link first becomes its owner (once, within a day):');
  tell(`The studio: ${setupAddress(settings(), token)}`);
}
