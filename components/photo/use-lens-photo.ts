'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError, isAppError } from '@/lib/core/app-error';
import { createDecodeClient, type DecodeClient } from '@/lib/photo/decode-client.browser';
import { exifLensMillimetres } from '@/lib/photo/exif-lens';
import type { Pixels } from '@/lib/photo/pixels';

/** EXIF stands before the pixels. */
const headBytes = 256 * 1024;

type Options = {
  longSidePixels: number;
  /** `statedMillimetres`: the lens as the photo states it, in millimetres of 35 mm film; null where it does not. */
  onPhoto: (pixels: Pixels, statedMillimetres: number | null) => Promise<void> | void;
};

/** Opens photos on the device, with the lens that took them, one at a time; the last one chosen wins. */
export function useLensPhoto({ longSidePixels, onPhoto }: Options) {
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
        await onPhoto(pixels, stated);
      } catch (cause) {
        if (!mine.signal.aborted) report(cause);
      } finally {
        if (running.current === mine) setOpening(false);
      }
    },
    [report, longSidePixels, onPhoto],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setOpening(false);
    setError(null);
  }, []);
  return { open, report, cancel, opening, error };
}
