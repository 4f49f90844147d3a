import { getJson } from '@/components/catalogue/get-json';
import { sendJson } from '@/components/studio/send-json';
import type { StoredDocument } from '@/lib/merchant/product-document';
import { type Tally, withTallies } from '@/lib/merchant/stock-tally';

/** Somebody may save the same product between our look and our save: looked at again, so many times. */
const tries = 3;

/** Saves what was counted, product by product. @returns The ids of those that could not be saved. */
export async function saveTallies(tallies: readonly Tally[], locationId: string): Promise<string[]> {
  const ids = [...new Set(tallies.map(({ productId }) => productId))];
  const failed: string[] = [];
  for (const id of ids) if (!(await saveOne(id, tallies, locationId))) failed.push(id);
  return failed;
}

async function saveOne(id: string, tallies: readonly Tally[], locationId: string): Promise<boolean> {
  const address = `/api/merchant/products/${encodeURIComponent(id)}`;
  for (let i = 0; i < tries; i++) {
    const stored = await getJson<StoredDocument>(address).catch(() => null);
    if (!stored) return false;
    const { product, levels } = withTallies(stored, tallies, locationId);
    const answer = await sendJson('PUT', address, { product, levels, baseVersion: stored.version });
    if ('value' in answer) return true;
    if (answer.error !== 'EDIT_CONFLICT') return false;
  }
  return false;
}
