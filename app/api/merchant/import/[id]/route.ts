import { handleMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { jsonLines } from '@/lib/http/json-lines';
import { readJson } from '@/lib/http/read-json';
import { type ImportEvent, importRequest } from '@/lib/merchant/import-events';
import { importFile } from '@/lib/shop/import-file.server';
import { importsFolder } from '@/lib/shop/imports-folder.server';
import { keptCatalogue } from '@/lib/shop/kept-catalogue';

type Props = { params: Promise<{ id: string }> };

/**
 * Looks at a file that was sent, or imports it, and answers with lines of JSON as it goes. An import goes on when nobody
 * listens any more.
 */
export function POST(request: Request, { params }: Props) {
  return handleMerchant(request, 'catalogue:write', async (merchant) => {
    const asked = await readJson(request, importRequest);
    const file = await keptCatalogue(importsFolder(), (await params).id);
    const database = await db();
    return jsonLines<ImportEvent>(async (send) => {
      const report = await importFile(database, merchant, file, asked, (counts) =>
        send({ type: 'progress', counts }),
      );
      send({ type: 'report', report });
    });
  });
}
