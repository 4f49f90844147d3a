import { AppError, type ErrorCode, errorCodes } from '@/lib/core/app-error';
import { closeDatabase, openDatabase } from '@/lib/db/client.server';
import { settings } from '@/lib/settings/settings.server';
import { type CallName, remoteGateway } from '@/lib/shop/control-calls';
import { type ControlAddress, readControlAddress } from '@/lib/shop/control-token';
import { databaseGateway, type ShopGateway } from '@/lib/shop/gateway';

export type OpenGateway = {
  gateway: ShopGateway;
  /** The running shop that answers, or null when this process holds the database itself. */
  runningShop: ControlAddress | null;
  close(): Promise<void>;
};

/**
 * The way to the shop's data: through the running shop when there is one, because only one process may open the
 * embedded database; otherwise this process opens it, under the lock.
 *
 * @throws AppError `DATABASE_LOCKED`: another process holds it and does not answer (it may be starting).
 */
export async function openGateway(): Promise<OpenGateway> {
  const runningShop = await findRunningShop();
  if (runningShop) {
    const gateway = remoteGateway((name, body) => callShop(runningShop, name, body));
    return { gateway, runningShop, close: async () => {} };
  }
  const { db } = await openDatabase();
  return { gateway: databaseGateway(db), runningShop: null, close: closeDatabase };
}

/** The shop that runs on this DATA_DIR and answers, or null. */
export async function findRunningShop(): Promise<ControlAddress | null> {
  const address = readControlAddress(settings().DATA_DIR);
  if (!address) return null;
  try {
    await callShop(address, 'productIdsBySku', { skus: [] });
    return address;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'NETWORK' || code === 'UNAUTHORISED') return null; // Left behind by a shop that was killed.
    throw error;
  }
}

/** Asks a running shop over its control. As `postJson`. */
export async function callShop(
  address: ControlAddress,
  name: CallName | 'collect',
  body: unknown,
): Promise<unknown> {
  return postJson(`${address.url}/api/control/${name}`, body, { authorization: `Bearer ${address.token}` });
}

/**
 * Posts JSON to the shop and gives back what it answers.
 *
 * @throws AppError with the code and sentence that the shop answered; `NETWORK`: it did not answer.
 */
export async function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new AppError('NETWORK', `The shop at ${new URL(url).origin} does not answer.`, { cause: error });
  }
  const answer = (await response.json().catch(() => null)) as {
    error?: { code?: unknown; message?: unknown };
  } | null;
  if (response.ok) return answer;
  const { code, message } = answer?.error ?? {};
  const known = (errorCodes as readonly unknown[]).includes(code) ? (code as ErrorCode) : 'INTERNAL';
  throw new AppError(known, typeof message === 'string' ? message : `The shop answered ${response.status}.`);
}
