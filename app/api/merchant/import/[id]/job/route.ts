import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { readJson } from '@/lib/http/read-json';
import { importRequest } from '@/lib/merchant/import-events';
import { importsFolder } from '@/lib/shop/imports-folder.server';
import { keptCatalogue } from '@/lib/shop/kept-catalogue';
import { readImport } from '@/lib/shop/read-import';
import { startImport } from '@/lib/shop/start-import';

/** Puts the import of a file that was sent into the queue, and answers where it stands. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const asked = await readJson(request, importRequest);
    const { id } = await params;
    const database = await db();
    if (!(await readImport(database, id))) await keptCatalogue(importsFolder(), id);
    await startImport(database, merchant, id, asked);
    const state = await readImport(database, id);
    if (!state) throw new AppError('NOT_FOUND', 'There is no such import.');
    return state;
  });
}
