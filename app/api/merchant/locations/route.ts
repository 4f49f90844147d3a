import { randomUUID } from 'node:crypto';
import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { recordChange } from '@/lib/db/queries/history';
import { addLocation, listLocations } from '@/lib/db/queries/stock-levels';
import { readJson } from '@/lib/http/read-json';
import { locationName } from '@/lib/merchant/product-requests';

/** The places where stock lies. */
export function GET(request: Request) {
  return handleMerchant(request, 'catalogue:read', async () => ({
    locations: await listLocations(await db()),
  }));
}

/** Adds a place; answers with it. */
export function POST(request: Request) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const { name } = await readJson(request, locationName);
    const location = { id: randomUUID(), name };
    await (await db()).transaction(async (tx) => {
      await addLocation(tx, location);
      await recordChange(tx, merchant, {
        action: 'shop.locationAdded',
        subject: { kind: 'shop', id: location.id, label: name },
      });
    });
    return location;
  });
}
