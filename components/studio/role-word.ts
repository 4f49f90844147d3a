import type { Role } from '@/lib/merchant/access';

const words = { owner: 'roleOwner', staff: 'roleStaff', viewer: 'roleViewer' } as const;

/** A role's key in messages `account`. */
export function roleWord(role: Role): (typeof words)[Role] {
  return words[role];
}
