import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { enqueue } from '@/lib/jobs/enqueue';
import { catalogueTestKind } from '@/lib/shop/jobs/catalogue-test-kind';
import { lastCatalogueTest } from '@/lib/shop/last-catalogue-test';

/** Where the test of the catalogue stands. */
export function GET(request: Request) {
  return handleMerchant(request, 'insight:read', async () => (await lastCatalogueTest(await db())).running);
}

/** Starts a test, or joins the one that runs. It reads and changes nothing, so whoever may see insight may ask for it. */
export function POST(request: Request) {
  return handleMerchant(request, 'insight:read', async () => {
    const database = await db();
    await enqueue(database, {
      kind: catalogueTestKind,
      payload: {},
      subject: { kind: 'shop', id: 'catalogue' },
      maxAttempts: 2,
      uniqueKey: catalogueTestKind,
    });
    return (await lastCatalogueTest(database)).running;
  });
}
