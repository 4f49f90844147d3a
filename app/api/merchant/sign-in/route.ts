import { z } from 'zod';
import { handleEntry } from '@/lib/auth/entry.server';
import { passwordField } from '@/lib/auth/person-fields';
import { signIn } from '@/lib/auth/sign-in.server';
import { studioPath } from '@/lib/auth/studio-path';

const schema = z.object({
  // Not checked further: an odd address gets the answer of an unknown one.
  email: z.string().trim().toLowerCase().max(254),
  password: passwordField,
  next: z.string().max(500).optional(),
});

/** Signs in with e-mail and password. */
export function POST(request: Request) {
  return handleEntry(
    request,
    { schema, form: ({ next }) => `/merchant/sign-in?next=${encodeURIComponent(studioPath(next))}` },
    (given) => signIn(request.headers, { ...given, next: studioPath(given.next) }),
  );
}
