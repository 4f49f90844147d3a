'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError, isAppError } from '@/lib/core/app-error';
import { createDecodeClient, type DecodeClient } from '@/lib/photo/decode-client.browser';
import { exifLensMillimetres } from '@/lib/photo/exif-lens';
import type { Pixels } from '@/lib/photo/pixels';
import { lensOf35mm } from '@/lib/tryon/lens';
import type { TryonSession } from '@/lib/tryon/session/tryon-session.browser';

const longSidePixels = 1280;
/** EXIF stands before the pixels. */
const headBytes = 256 * 1024;
/** Photos of faces that state no lens are rather portraits than selfies at arm's length. */
const assumedMillimetres = 45;

/** Opens photos on the device and hands them to a try-on; the last one chosen wins. */
export function useTryonPhoto(session: TryonSession | null) {
  const client = useRef<DecodeClient | null>(null);
  const running = useRef<AbortController | null>(null);
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  useEffect(
    () => () => {
      running.current?.abort();
      client.current?.dispose();
      client.current = null;
    },
    [],
  );

  const report = useCallback((cause: unknown) => {
    setError(
      isAppError(cause) ? cause : new AppError('BAD_FILE', 'The photo could not be opened.', { cause }),
    );
  }, []);

  const open = useCallback(
    async (source: Blob | Pixels) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      setError(null);
      setOpening(true);
      try {
        client.current ??= createDecodeClient();
        const isFile = source instanceof Blob;
        const pixels = isFile ? await client.current.decode(source, mine.signal, longSidePixels) : source;
        const stated = isFile
          ? exifLensMillimetres(new Uint8Array(await source.slice(0, headBytes).arrayBuffer()))
          : null;
        if (mine.signal.aborted) return;
        setOpening(false);
        await session?.showPhoto(
          pixels,
          lensOf35mm(pixels.width, pixels.height, stated ?? assumedMillimetres),
        );
      } catch (cause) {
        if (!mine.signal.aborted) report(cause);
      } finally {
        if (running.current === mine) setOpening(false);
      }
    },
    [report, session],
  );
  return { open, report, opening, error };
}
