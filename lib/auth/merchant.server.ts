import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { AppError } from '@/lib/core/app-error';
import { handle } from '@/lib/http/handle';
import { pathHeader } from '@/lib/http/path-header';
import { allows, type Merchant, type Permission } from '@/lib/merchant/access';
import { refuseForeign } from './same-origin.server';
import { merchantOfPage, merchantOfSession } from './session.server';
import { studioPath } from './studio-path';

/**
 * Who is asking, when they may.
 *
 * @throws AppError `UNAUTHORISED`: nobody is signed in; `FORBIDDEN`: their role is too small; `BAD_REQUEST`: a change
 *   that comes from another origin.
 */
export async function merchantOf(request: Request, permission: Permission): Promise<Merchant> {
  const merchant = await merchantOfSession(request.headers);
  if (!merchant) throw new AppError('UNAUTHORISED', 'Sign in to the studio first.');
  refuseForeign(request);
  if (!allows(merchant.role, permission)) {
    throw new AppError('FORBIDDEN', `The role ${merchant.role} does not allow this.`, {
      details: { role: merchant.role, permission },
    });
  }
  return merchant;
}

/** A route of the studio's API: nothing of it runs before the permission is checked. */
export function handleMerchant(
  request: Request,
  permission: Permission,
  route: (merchant: Merchant) => Promise<unknown>,
): Promise<Response> {
  return handle(async () => route(await merchantOf(request, permission)));
}

/**
 * For a page of the studio, its first line: sends a stranger to the sign-in and somebody whose role is too small to
 * the page that says so. A layout is no guard: Next renders pages without it.
 */
export async function requireMerchant(permission: Permission): Promise<Merchant> {
  const merchant = await merchantOfPage();
  if (!merchant) redirect(await signInAddress());
  if (!allows(merchant.role, permission)) redirect('/merchant/forbidden');
  return merchant;
}

/** The sign-in, which leads back to the page that was asked for. */
async function signInAddress(): Promise<string> {
  const next = studioPath((await headers()).get(pathHeader) ?? undefined);
  return next === '/merchant' ? '/merchant/sign-in' : `/merchant/sign-in?next=${encodeURIComponent(next)}`;
}
