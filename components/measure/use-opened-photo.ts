'use client';

import { useCallback, useState } from 'react';
import { useLensPhoto } from '@/components/photo/use-lens-photo';
import type { Pixels } from '@/lib/photo/pixels';

const longSidePixels = 2048;

export type OpenedPhoto = {
  pixels: Pixels;
  /** The lens as the photo states it, in millimetres of 35 mm film; null where it does not. */
  statedMillimetres: number | null;
};

/** The photo that is measured in, opened on the device. */
export function useOpenedPhoto() {
  const [photo, setPhoto] = useState<OpenedPhoto | null>(null);
  const onPhoto = useCallback(
    (pixels: Pixels, statedMillimetres: number | null) => setPhoto({ pixels, statedMillimetres }),
    [],
  );
  const { open, report, cancel, opening, error } = useLensPhoto({ longSidePixels, onPhoto });
  const forget = useCallback(() => {
    cancel();
    setPhoto(null);
  }, [cancel]);
  return { photo, open, report, forget, opening, error };
}
