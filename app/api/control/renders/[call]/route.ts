import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { handle } from '@/lib/http/handle';
import { readJson } from '@/lib/http/read-json';
import { requireControl } from '@/lib/shop/control.server';
import { shopRenderDesk } from '@/lib/shop/renders/desk.server';
import {
  answerRenderCall,
  isRenderCall,
  maxRenderCallBytes,
  renderCalls,
} from '@/lib/shop/renders/render-calls';

/** `npx vitrine render` brings its pictures here. Refused before anything is read. */
export function POST(request: Request, { params }: { params: Promise<{ call: string }> }) {
  return handle(async () => {
    requireControl(request.headers);
    const { call } = await params;
    if (!isRenderCall(call)) throw new AppError('NOT_FOUND', `There is no call ${call}.`);
    const body = await readJson(request, renderCalls[call], { maxBytes: maxRenderCallBytes });
    return answerRenderCall(await db(), await shopRenderDesk(), call, body);
  });
}
