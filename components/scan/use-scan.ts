'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CodeFind, takeFind } from '@/lib/barcode/handoff.browser';
import { toGtin14 } from '@/lib/barcode/normalise-gtin';
import type { Reading } from '@/lib/barcode/reading';
import { createScanClient, type ScanClient } from '@/lib/barcode/scan-client.browser';
import { AppError, isAppError } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import { createDecodeClient, type DecodeClient } from '@/lib/photo/decode-client.browser';
import type { Pixels } from '@/lib/photo/pixels';
import { askGtin } from './ask-gtin';
import type { GtinMatchCard } from './gtin-answer';
import { matchAddress } from './match-address';

export type ScanState =
  | { phase: 'idle' }
  /** A photo is being read. */
  | { phase: 'reading'; photo: Pixels | null }
  | { phase: 'none'; photo: Pixels }
  | { phase: 'choose'; photo: Pixels; codes: Reading[] }
  | { phase: 'asking'; photo: Pixels | null }
  | { phase: 'found'; match: GtinMatchCard }
  | { phase: 'several'; gtin14: string; matches: GtinMatchCard[]; photo: Pixels | null }
  | { phase: 'unknown'; gtin14: string; photo: Pixels | null }
  | { phase: 'payload'; text: string; photo: Pixels | null }
  | { phase: 'error'; error: AppError; again: (() => void) | null };

/** A still photo is read at more pixels than the search looks at: bars are thin. */
const longSidePixels = 2400;

/** What came of the last code: from the camera, a photo, digits, or an address. */
export function useScan(locale: Locale, askedFor: string | null) {
  const router = useRouter();
  const [state, setState] = useState<ScanState>({ phase: 'idle' });
  const turn = useRef(0);
  const tools = useRef<{ scan: ScanClient; decode: DecodeClient } | null>(null);
  useEffect(
    () => () => {
      turn.current = -1;
      tools.current?.scan.dispose();
      tools.current?.decode.dispose();
    },
    [],
  );

  const ask = useCallback(
    async (gtin14s: readonly string[], photo: Pixels | null) => {
      const mine = ++turn.current;
      const [gtin14] = gtin14s;
      if (!gtin14) return;
      setState({ phase: 'asking', photo });
      try {
        const { matches } = await askGtin(gtin14s, locale);
        if (turn.current !== mine) return;
        const [only, second] = matches;
        if (only && !second) {
          setState({ phase: 'found', match: only });
          router.push(matchAddress(only));
        } else if (only) setState({ phase: 'several', gtin14, matches, photo });
        else setState({ phase: 'unknown', gtin14, photo });
      } catch (error) {
        if (turn.current === mine) setState(failed(error, () => ask(gtin14s, photo)));
      }
    },
    [locale, router],
  );

  const take = useCallback(
    ({ reading, photo }: CodeFind) => {
      if (reading.gtin14) return void ask([reading.gtin14], photo);
      turn.current++;
      setState({ phase: 'payload', text: reading.text, photo });
    },
    [ask],
  );

  const read = useCallback(
    async (source: Blob | Pixels) => {
      const mine = ++turn.current;
      tools.current ??= { scan: createScanClient(), decode: createDecodeClient() };
      const { scan, decode } = tools.current;
      setState({ phase: 'reading', photo: source instanceof Blob ? null : source });
      try {
        const photo =
          source instanceof Blob ? await decode.decode(source, undefined, longSidePixels) : source;
        if (turn.current !== mine) return;
        setState({ phase: 'reading', photo });
        const { readings } = await scan.read(photo, false);
        if (turn.current !== mine) return;
        const [only, second] = readings;
        if (only && !second) take({ reading: only, photo });
        else if (only) setState({ phase: 'choose', photo, codes: readings });
        else setState({ phase: 'none', photo });
      } catch (error) {
        if (turn.current === mine) setState(failed(error, null));
      }
    },
    [take],
  );

  useEffect(() => {
    const left = takeFind();
    const asked = askedFor ? toGtin14(askedFor) : null;
    if (left) take(left);
    else if (asked) ask([asked], null);
  }, [askedFor, ask, take]);

  return {
    state,
    /** Looks a number up. */
    ask,
    /** A code that was read by the camera, or chosen in a photo. */
    take,
    /** Reads the codes of a photo. */
    read,
    fail: (error: unknown) => setState(failed(error, null)),
    reset: () => {
      turn.current++;
      setState({ phase: 'idle' });
    },
  };
}
export type Scan = ReturnType<typeof useScan>;

function failed(error: unknown, again: (() => void) | null): ScanState {
  const known = isAppError(error) ? error : new AppError('INTERNAL', String(error));
  return { phase: 'error', error: known, again };
}
