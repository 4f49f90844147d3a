import { handle } from '@/lib/http/handle';
import { serveFile } from '@/lib/storage/serve-file';
import { storage } from '@/lib/storage/storage.server';

type Context = { params: Promise<{ path: string[] }> };

/** A stored file, whole or a piece of it. */
export function GET(request: Request, { params }: Context) {
  return handle(async () => serveFile(storage(), (await params).path.join('/'), request));
}

export const HEAD = GET;
