import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { recordChange } from '@/lib/db/queries/history';
import { listLocations, removeLocation, renameLocation } from '@/lib/db/queries/stock-levels';
import { readJson } from '@/lib/http/read-json';
import { locationName } from '@/lib/merchant/product-requests';

type Props = { params: Promise<{ id: string }> };

/** Gives a place another name. */
export function PATCH(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const location = { id: (await params).id, ...(await readJson(request, locationName)) };
    await (await db()).transaction(async (tx) => {
      await renameLocation(tx, location);
      await recordChange(tx, merchant, {
        action: 'shop.locationRenamed',
        subject: { kind: 'shop', id: location.id, label: location.name },
      });
    });
    return location;
  });
}

/** Removes a place; what lies there moves to the first of the others. */
export function DELETE(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const { id } = await params;
    return (await db()).transaction(async (tx) => {
      const label = (await listLocations(tx)).find((location) => location.id === id)?.name ?? id;
      await removeLocation(tx, id);
      await recordChange(tx, merchant, {
        action: 'shop.locationRemoved',
        subject: { kind: 'shop', id, label },
      });
      return { locations: await listLocations(tx) };
    });
  });
}
