import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { readImportReport } from '@/lib/shop/read-import';

/** What an import did until now: each row with its line and what became of it. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return handleMerchant(request, 'catalogue:read', async () =>
    readImportReport(await db(), (await params).id),
  );
}
