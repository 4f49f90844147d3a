import 'server-only';
import type { z } from 'zod';
import { handle, toAppError } from '@/lib/http/handle';
import { defaultMaxBytes, parseBody, readJson, readText } from '@/lib/http/read-json';
import { refuseForeign } from './same-origin.server';
import { withCookies } from './with-cookies';

/** Where an entry leads: the page to open, and the cookies of the session that began. */
export type Entered = { next: string; headers?: Headers };

/**
 * A route for somebody who is not signed in: signing in, setting up, joining. A page's script sends JSON and gets
 * `{ next }` or an error; a form sent by the browser itself, before or without scripts, gets redirected there, or back
 * to the form with `?error=<code>`.
 *
 * @param options.form The page of the form; `fields` is what was filled in, unchecked.
 */
export async function handleEntry<Schema extends z.ZodType>(
  request: Request,
  options: { schema: Schema; form: (fields: Record<string, string>) => string },
  enter: (given: z.output<Schema>) => Promise<Entered>,
): Promise<Response> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    return handle(async () => {
      refuseForeign(request);
      const { next, headers } = await enter(await readJson(request, options.schema));
      return withCookies({ next }, headers);
    });
  }
  let fields: Record<string, string> = {};
  try {
    refuseForeign(request);
    fields = Object.fromEntries(new URLSearchParams(await readText(request, defaultMaxBytes)));
    const { next, headers } = await enter(parseBody(options.schema, fields));
    return seeOther(next, headers);
  } catch (error) {
    const { code } = toAppError(error);
    const form = options.form(fields);
    return seeOther(`${form}${form.includes('?') ? '&' : '?'}error=${code}`);
  }
}

function seeOther(location: string, cookies?: Headers): Response {
  return withCookies(undefined, cookies, { status: 303, headers: { location } });
}
