import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Role } from '@/lib/merchant/access';

// Who may enter the studio; constraints stand in lib/db/migrations. Property names are better-auth's field names, so
// `userId` is the column person_id.

const moment = (name: string) => timestamp(name, { withTimezone: true });
const created = () => moment('created_at').notNull().defaultNow();
const updated = () => moment('updated_at').notNull().defaultNow();

export const people = pgTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text(),
  role: text().$type<Role>().notNull(),
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
  createdAt: created(),
  updatedAt: updated(),
});

export const sessions = pgTable('sessions', {
  id: text().primaryKey(),
  token: text().notNull(),
  userId: text('person_id').notNull(),
  expiresAt: moment('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: created(),
  updatedAt: updated(),
});

export const credentials = pgTable('credentials', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('person_id').notNull(),
  password: text(),
  createdAt: created(),
  updatedAt: updated(),
});

export const verifications = pgTable('verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: created(),
  updatedAt: updated(),
});

export const secondFactors = pgTable('second_factors', {
  id: text().primaryKey(),
  userId: text('person_id').notNull(),
  secret: text().notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: boolean().default(true),
  failedVerificationCount: integer('failed_verification_count').default(0),
  lockedUntil: moment('locked_until'),
});

export const invitations = pgTable('invitations', {
  id: text().primaryKey(),
  tokenHash: text('token_hash').notNull(),
  email: text().notNull(),
  role: text().$type<Role>().notNull(),
  invitedBy: text('invited_by').notNull(),
  createdAt: created(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

export type SetupPurpose = 'first-owner' | 'owner-reset';

export const setupLinks = pgTable('setup_links', {
  purpose: text().$type<SetupPurpose>().primaryKey(),
  tokenHash: text('token_hash').notNull(),
  personId: text('person_id'),
  createdAt: created(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
});

export const tries = pgTable('tries', {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: moment('since').notNull(),
});
