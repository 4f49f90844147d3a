import { AppError } from '@/lib/core/app-error';
import type { Database } from '@/lib/db/database';
import { listPeople } from '@/lib/db/queries/people';
import { makeFirstOwnerLink, makeOwnerResetLink } from './setup-link';

/**
 * For whoever runs the server: the link that creates a shop's first owner or, asked to reset, the way back in for an
 * owner who is locked out.
 *
 * @param wish.email Which owner, where there are several.
 * @returns The link's token.
 * @throws AppError `BAD_REQUEST`: there is an owner and no reset was asked for, or it is not said which owner.
 */
export async function makeOwnerLink(
  db: Database,
  wish: { reset: boolean; email?: string | undefined },
): Promise<string> {
  const first = await makeFirstOwnerLink(db);
  if (first) return first;
  if (!wish.reset) {
    throw new AppError(
      'BAD_REQUEST',
      'This shop has an owner. With --reset you get a link that gives an owner a new password.',
    );
  }
  const owners = (await listPeople(db)).filter(({ role }) => role === 'owner');
  const found = owners.filter(({ email }) => wish.email === undefined || email === wish.email.toLowerCase());
  const [owner] = found;
  if (!owner || found.length > 1) {
    const emails = owners.map(({ email }) => email).join(', ');
    throw new AppError('BAD_REQUEST', `Say which owner with --email: ${emails}.`);
  }
  return makeOwnerResetLink(db, owner.id);
}
