'use client';

import { useCallback, useState } from 'react';
import { useLensPhoto } from '@/components/photo/use-lens-photo';
import { type Lens, lensOf } from '@/lib/ar/room-photo/lens';
import type { Pixels } from '@/lib/photo/pixels';

/** Marks are placed to a pixel, so a room's photo is kept larger than one that is searched with. */
const longSidePixels = 2560;

export type RoomPhoto = { pixels: Pixels; lens: Lens };

/** Opens photos of rooms on the device. */
export function useRoomPhoto() {
  const [photo, setPhoto] = useState<RoomPhoto | null>(null);
  const onPhoto = useCallback((pixels: Pixels, stated: number | null) => {
    const lens = lensOf({ widthPixels: pixels.width, heightPixels: pixels.height }, stated);
    setPhoto({ pixels, lens });
  }, []);
  const { open, report, cancel, opening, error } = useLensPhoto({ longSidePixels, onPhoto });
  const forget = useCallback(() => {
    cancel();
    setPhoto(null);
  }, [cancel]);
  return { photo, opening, error, open, report, forget };
}
