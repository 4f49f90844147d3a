import { allows, type Permission, type Role } from '@/lib/merchant/access';

/** The studio's parts in their order; the key is the word in messages `studio`. */
const sections = [
  // The catalogue as a file belongs to the products and has no place of its own.
  { key: 'products', href: '/merchant/products', also: ['/merchant/import'], permission: 'catalogue:read' },
  { key: 'jobs', href: '/merchant/jobs', permission: 'catalogue:read' },
  { key: 'insight', href: '/merchant/insight', permission: 'insight:read' },
  { key: 'team', href: '/merchant/team', permission: 'team:manage' },
  { key: 'history', href: '/merchant/history', permission: 'history:read' },
  { key: 'account', href: '/merchant/account', permission: 'account:own' },
] as const satisfies readonly {
  key: string;
  href: string;
  also?: readonly string[];
  permission: Permission;
}[];

export type Section = (typeof sections)[number];

/** What a role may open. */
export function sectionsFor(role: Role): Section[] {
  return sections.filter(({ permission }) => allows(role, permission));
}
