import 'server-only';
import { toSVG } from 'bwip-js/node';
import { db } from '@/lib/db/client.server';
import type { Merchant } from '@/lib/merchant/access';
import { auth, forAuth } from './auth.server';
import { limitTries } from './limit-tries';
import { recordedChange } from './recorded-change.server';
import { refusal } from './refusal';
import { withPassword } from './with-password.server';

/** What an authenticator app needs, as a picture to scan and as letters to type. */
export type NewSecondFactor = {
  /** A QR code of `otpauth://…` as SVG. */
  svg: string;
  /** Base32, in groups of four. */
  secret: string;
  /** Each works once, in place of a code. Told this once. */
  backupCodes: string[];
};

/**
 * Begins to set up a second factor; it counts from `confirmSecondFactor` on.
 *
 * @throws AppError `WRONG_PASSWORD`, `RATE_LIMITED`, `BAD_REQUEST`: there is one already.
 */
export async function beginSecondFactor(
  headers: Headers,
  merchant: Merchant,
  password: string,
): Promise<NewSecondFactor> {
  const { api } = await auth(headers);
  const begun = await withPassword(merchant, () =>
    api.enableTwoFactor({ body: { password }, headers: forAuth(headers) }),
  );
  if (begun.method !== 'totp') throw new Error('better-auth began another second factor than TOTP.');
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
  return {
    // On white whatever the page's scheme: not every app reads light on dark.
    svg: toSVG({ bcid: 'qrcode', text: begun.totpURI, scale: 4, padding: 2, backgroundcolor: 'FFFFFF' }),
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    backupCodes: begun.backupCodes,
  };
}

/**
 * Proves that the app shows the right codes: from now on every sign-in asks for one.
 *
 * @returns Cookies of the session, which is a new one.
 * @throws AppError `BAD_CODE`, `RATE_LIMITED`.
 */
export async function confirmSecondFactor(
  headers: Headers,
  merchant: Merchant,
  code: string,
): Promise<Headers> {
  const counted = await limitTries(await db(), [{ limit: 'code', of: merchant.id }]);
  const done = await recordedChange(headers, merchant, 'person.secondFactorAdded', (api) =>
    api.verifyTOTP({ body: { code }, headers: forAuth(headers), returnHeaders: true }),
  ).catch(refusal);
  await counted.forgive();
  return done.headers;
}

/** @throws AppError `WRONG_PASSWORD`, `RATE_LIMITED`. */
export async function dropSecondFactor(
  headers: Headers,
  merchant: Merchant,
  password: string,
): Promise<Headers> {
  const done = await withPassword(merchant, () =>
    recordedChange(headers, merchant, 'person.secondFactorRemoved', (api) =>
      api.disableTwoFactor({ body: { password }, headers: forAuth(headers), returnHeaders: true }),
    ),
  );
  return done.headers;
}

/** New backup codes; the old ones work no more. @throws AppError `WRONG_PASSWORD`, `RATE_LIMITED`. */
export async function renewBackupCodes(
  headers: Headers,
  merchant: Merchant,
  password: string,
): Promise<string[]> {
  const done = await withPassword(merchant, () =>
    recordedChange(headers, merchant, 'person.backupCodesRenewed', (api) =>
      api.generateBackupCodes({ body: { password }, headers: forAuth(headers) }),
    ),
  );
  return done.backupCodes;
}
