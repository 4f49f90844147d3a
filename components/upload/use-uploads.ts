'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { UploadKind } from '@/lib/merchant/upload-terms';
import { type EarlyRefusal, refuseEarly } from './refuse-early';
import { type Sending, sendFile } from './send-file';
import type { UploadView } from './upload-view';

/** The uploads that this page is sending for one product. Those that are cut off are found again by `leftOvers`. */
export function useUploads(kind: UploadKind, productId: string, onSent: () => void) {
  const [uploads, setUploads] = useState<UploadView[]>([]);
  const [refused, setRefused] = useState<(EarlyRefusal & { fileName: string }) | null>(null);
  const sending = useRef(new Map<string, Sending>());
  const told = useRef(onSent);
  told.current = onSent;

  const change = useCallback((key: string, values: Partial<UploadView>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)));
  }, []);

  const begin = useCallback(
    async (files: readonly File[]) => {
      setRefused(null);
      for (const file of kind === 'model' ? files.slice(0, 1) : files) {
        const why = await refuseEarly(file, kind);
        if (why) {
          setRefused({ ...why, fileName: file.name });
          continue;
        }
        const key = crypto.randomUUID();
        const view: UploadView = {
          key,
          fileName: file.name,
          bytes: file.size,
          sentBytes: 0,
          state: 'sending',
          error: null,
          uploadId: null,
        };
        setUploads((all) => (kind === 'model' ? [view] : [...all, view]));
        if (kind === 'model') for (const other of sending.current.values()) other.pause();
        sending.current.set(
          key,
          sendFile({
            file,
            kind,
            productId,
            onSent: (sentBytes) => change(key, { sentBytes, state: 'sending' }),
            onOffline: () => change(key, { state: 'offline' }),
            onDone: (uploadId) => {
              change(key, { state: 'sent', sentBytes: file.size, uploadId });
              told.current();
            },
            onError: (error) => change(key, { state: 'failed', error }),
          }),
        );
      }
    },
    [kind, productId, change],
  );

  const pause = useCallback(
    (key: string) => {
      sending.current.get(key)?.pause();
      change(key, { state: 'paused' });
    },
    [change],
  );
  const goOn = useCallback(
    (key: string) => {
      sending.current.get(key)?.goOn();
      change(key, { state: 'sending', error: null });
    },
    [change],
  );
  const remove = useCallback((key: string) => {
    sending.current.get(key)?.giveUp();
    sending.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  // Leaving the page stops sending; the shop keeps what it has, and the next visit goes on.
  useEffect(() => {
    const all = sending.current;
    return () => {
      for (const one of all.values()) one.pause();
    };
  }, []);

  return { uploads, refused, begin, pause, goOn, remove };
}
