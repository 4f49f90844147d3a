import { handleMerchant } from '@/lib/auth/merchant.server';
import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { jsonLines } from '@/lib/http/json-lines';
import { readJson } from '@/lib/http/read-json';
import { type ImportEvent, importRequest } from '@/lib/merchant/import-events';
import { importsFolder } from '@/lib/shop/imports-folder.server';
import { keptCatalogue } from '@/lib/shop/kept-catalogue';
import { lookAtCatalogue } from '@/lib/shop/look-at-catalogue.server';
import { readImport } from '@/lib/shop/read-import';

type Props = { params: Promise<{ id: string }> };

/** Where the import of a file stands. */
export function GET(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:read', async () => {
    const state = await readImport(await db(), (await params).id);
    if (!state) throw new AppError('NOT_FOUND', 'There is no such import.');
    return state;
  });
}

/** Looks at a file that was sent, writing nothing, and answers with lines of JSON as it goes. */
export function POST(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:write', async () => {
    const asked = await readJson(request, importRequest);
    const file = await keptCatalogue(importsFolder(), (await params).id);
    const database = await db();
    return jsonLines<ImportEvent>(async (send) => {
      const report = await lookAtCatalogue(database, file, asked, (counts) =>
        send({ type: 'progress', counts }),
      );
      send({ type: 'report', report });
    });
  });
}
