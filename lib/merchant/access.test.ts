import { expect, it } from 'vitest';
import { allows, permissions, roles } from './access';

it('lets an owner do everything, and a viewer change nothing but what is their own', () => {
  expect(permissions.filter((permission) => !allows('owner', permission))).toEqual([]);
  expect(permissions.filter((permission) => allows('viewer', permission))).toEqual([
    'catalogue:read',
    'insight:read',
    'account:own',
  ]);
});

it('keeps the team to the owner', () => {
  expect(roles.filter((role) => allows(role, 'team:manage'))).toEqual(['owner']);
});
