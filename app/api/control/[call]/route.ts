import { AppError } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { handle } from '@/lib/http/handle';
import { readJson } from '@/lib/http/read-json';
import { requireControl } from '@/lib/shop/control.server';
import { answerCall, callSchema, isCall, maxCallBytes } from '@/lib/shop/control-calls';
import { databaseGateway } from '@/lib/shop/gateway';

/** The command line's way into a running shop. Refused before anything is read. */
export function POST(request: Request, { params }: { params: Promise<{ call: string }> }) {
  return handle(async () => {
    requireControl(request.headers);
    const { call } = await params;
    if (!isCall(call)) throw new AppError('NOT_FOUND', `There is no call ${call}.`);
    const body = await readJson(request, callSchema(call), { maxBytes: maxCallBytes });
    return answerCall(databaseGateway(await db()), call, body);
  });
}
