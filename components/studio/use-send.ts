import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ErrorCode } from '@/lib/core/app-error';
import { sendJson } from './send-json';

/** Sends changes to the studio's API, one at a time, and has the page show what came of them. */
export function useSend() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);

  /** @returns The answer's value, or null when it failed; `error` says why. */
  const send = async <T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
  ): Promise<{ value: T } | null> => {
    setBusy(true);
    setError(null);
    const answer = await sendJson<T>(method, url, body);
    setBusy(false);
    if ('error' in answer) {
      // Their session ended meanwhile: the page itself knows where to go.
      if (answer.error === 'UNAUTHORISED') router.refresh();
      setError(answer.error);
      return null;
    }
    router.refresh();
    return answer;
  };

  return { busy, error, send, forget: () => setError(null) };
}
