import { z } from 'zod';
import { enterCode } from '@/lib/auth/enter-code.server';
import { handleEntry } from '@/lib/auth/entry.server';
import { studioPath } from '@/lib/auth/studio-path';

const schema = z.object({
  // As people type it: `123 456`, or a backup code with its dash.
  code: z
    .string()
    .max(40)
    .transform((code) => code.replace(/\s/g, '')),
  next: z.string().max(500).optional(),
});

/** The second step of a sign-in, where a second factor is set up. */
export function POST(request: Request) {
  return handleEntry(
    request,
    { schema, form: ({ next }) => `/merchant/sign-in/code?next=${encodeURIComponent(studioPath(next))}` },
    ({ code, next }) => enterCode(request.headers, { code, next: studioPath(next) }),
  );
}
