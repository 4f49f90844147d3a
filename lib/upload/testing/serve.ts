// A process that takes uploads until it is killed, as the route does: `tsx serve.ts`, with DATA_DIR and PORT set.
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { db } from '@/lib/db/client.server';
import { upsertProduct } from '@/lib/db/queries/upsert-product';
import { product } from '@/lib/db/testing/fixtures';
import { handle } from '@/lib/http/handle';
import { settings } from '@/lib/settings/settings.server';
import { handleUpload, shopUploads } from '@/lib/upload/tus-server.server';
import { sweepUploads } from '../sweep-uploads';

async function main(): Promise<void> {
  await upsertProduct(await db(), product('chair', { photos: [], variants: [] }));
  await sweepUploads(await db(), shopUploads());
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const body = method === 'POST' || method === 'PATCH' ? Readable.toWeb(incoming) : null;
    const given = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const init = { method, headers: given, body, duplex: 'half' } as unknown as RequestInit;
    const request = new Request(`http://127.0.0.1${url}`, init);
    const id = headers['x-merchant'] ? String(headers['x-merchant']) : 'mira';
    const merchant = { id, name: id, email: `${id}@shop.example`, role: 'staff' as const };
    const response = await handle(() => handleUpload(request, merchant));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  server.listen(settings().PORT, '127.0.0.1', () => process.stdout.write('listening\n'));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
