'use client';

import { useCallback } from 'react';
import { useLensPhoto } from '@/components/photo/use-lens-photo';
import type { Pixels } from '@/lib/photo/pixels';
import { lensOf35mm } from '@/lib/tryon/lens';
import type { TryonSession } from '@/lib/tryon/session/tryon-session.browser';

const longSidePixels = 1280;
/** Photos of faces that state no lens are rather portraits than selfies at arm's length. */
const assumedMillimetres = 45;

/** Opens photos on the device and hands them to a try-on. */
export function useTryonPhoto(session: TryonSession | null) {
  const onPhoto = useCallback(
    async (pixels: Pixels, stated: number | null) => {
      const lens = lensOf35mm(pixels.width, pixels.height, stated ?? assumedMillimetres);
      await session?.showPhoto(pixels, lens);
    },
    [session],
  );
  return useLensPhoto({ longSidePixels, onPhoto });
}
