import { z } from 'zod';
import { handle } from '@/lib/http/handle';
import { readJson } from '@/lib/http/read-json';
import { collectShopOrphans } from '@/lib/shop/collect-orphans.server';
import { requireControl } from '@/lib/shop/control.server';

const collectRequest = z.object({ dryRun: z.boolean(), cautious: z.boolean() });

/** The command line's way to the collector of a running shop. */
export function POST(request: Request) {
  return handle(async () => {
    requireControl(request.headers);
    return collectShopOrphans(await readJson(request, collectRequest));
  });
}
