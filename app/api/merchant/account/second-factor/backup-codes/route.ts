import { z } from 'zod';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { passwordField } from '@/lib/auth/person-fields';
import { renewBackupCodes } from '@/lib/auth/second-factor.server';
import { readJson } from '@/lib/http/read-json';

const schema = z.object({ password: passwordField });

/** New backup codes in place of the old. */
export function POST(request: Request) {
  return handleMerchant(request, 'account:own', async (merchant) => {
    const { password } = await readJson(request, schema);
    return { backupCodes: await renewBackupCodes(request.headers, merchant, password) };
  });
}
