'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Lens, lensOf } from '@/lib/ar/room-photo/lens';
import { AppError, isAppError } from '@/lib/core/app-error';
import { createDecodeClient, type DecodeClient } from '@/lib/photo/decode-client.browser';
import { exifLensMillimetres } from '@/lib/photo/exif-lens';
import type { Pixels } from '@/lib/photo/pixels';

/** Marks are placed to a pixel, so a room's photo is kept larger than one that is searched with. */
const longSidePixels = 2560;
/** EXIF stands before the pixels. */
const headBytes = 256 * 1024;

export type RoomPhoto = { pixels: Pixels; lens: Lens };

/** Opens photos of rooms on the device, one at a time; the last one chosen wins. */
export function useRoomPhoto() {
  const client = useRef<DecodeClient | null>(null);
  const running = useRef<AbortController | null>(null);
  const [photo, setPhoto] = useState<RoomPhoto | null>(null);
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
        const lens = lensOf({ widthPixels: pixels.width, heightPixels: pixels.height }, stated);
        setPhoto({ pixels, lens });
      } catch (cause) {
        if (!mine.signal.aborted) report(cause);
      } finally {
        if (running.current === mine) setOpening(false);
      }
    },
    [report],
  );
  const forget = useCallback(() => {
    running.current?.abort();
    setOpening(false);
    setPhoto(null);
    setError(null);
  }, []);
  return { photo, opening, error, open, report, forget };
}
