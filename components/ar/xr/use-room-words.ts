import { useEffect, useState } from 'react';
import type { CompiledWords } from '@/components/ui/messages/compiled';

/** The words of AR, fetched with its code. Null until they are here; `onFailed` when they do not come. */
export function useRoomWords(locale: string, onFailed: () => void): CompiledWords | null {
  const [words, setWords] = useState<CompiledWords | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    fetch(`/api/room/words?lang=${locale}`, { signal: lifetime.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`words: ${response.status}`);
        setWords({ xr: await response.json() });
      })
      .catch(() => {
        if (!lifetime.signal.aborted) onFailed();
      });
    return () => lifetime.abort();
  }, [locale, onFailed]);
  return words;
}
