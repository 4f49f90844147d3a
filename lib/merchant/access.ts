/** What a person may be in a shop's studio; each may do all that the one after it may. */
export const roles = ['owner', 'staff', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** What a page or a route of the studio asks for. `account:own` is one's own name, password and sessions. */
export const permissions = [
  'catalogue:read',
  'catalogue:write',
  'insight:read',
  'history:read',
  'team:manage',
  'account:own',
] as const;
export type Permission = (typeof permissions)[number];

const least: Record<Permission, Role> = {
  'catalogue:read': 'viewer',
  'insight:read': 'viewer',
  'catalogue:write': 'staff',
  'history:read': 'staff',
  'team:manage': 'owner',
  'account:own': 'viewer',
};

/** Somebody who is signed in to the studio. */
export type Merchant = { id: string; name: string; email: string; role: Role };

/** Whether a role may do something. */
export function allows(role: Role, permission: Permission): boolean {
  return roles.indexOf(role) <= roles.indexOf(least[permission]);
}
