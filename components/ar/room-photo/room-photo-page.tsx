'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoIntake } from '@/components/photo/photo-intake';
import type { ShopperProduct } from '@/components/product/shopper-product';
import type { SolvedRoom } from '@/lib/ar/room-photo/solve-room';
import type { Surface } from '@/lib/ar/room-photo/surface';
import type { Pixels } from '@/lib/photo/pixels';
import { Marking } from './marking';
import { Placing } from './placing';
import styles from './room-photo-page.module.css';
import { RoomStart } from './room-start';
import { useRoomPhoto } from './use-room-photo';

export type PlacedRoom = { room: SolvedRoom; surface: Surface };

/** A product in a photo of the shopper's room: the photo, what is marked in it, and the thing in its true size. */
export function RoomPhotoPage(props: { product: ShopperProduct; sku: string | null; locale: string }) {
  const { product, sku, locale } = props;
  const t = useTranslations('room');
  const { photo, opening, error, open, report, forget } = useRoomPhoto();
  const [placed, setPlaced] = useState<PlacedRoom | null>(null);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const choose = useCallback(
    (photos: (Blob | Pixels)[]) => {
      if (!photos[0]) return;
      setPlaced(null);
      void open(photos[0]);
    },
    [open],
  );
  const another = () => {
    setPlaced(null);
    forget();
  };
  // Another photo, other marks.
  const photoKey = useSerial(photo);
  const step = !photo ? 'start' : placed ? 'placing' : 'marking';
  return (
    <PhotoIntake onPhotos={choose} onError={report} dropWords={t('dropNow')}>
      <div className={styles.page} data-room-step={step} data-alive={alive || undefined}>
        {photo ? (
          <>
            <Marking
              key={photoKey}
              photo={photo}
              product={product}
              hidden={placed !== null}
              onPlace={setPlaced}
              onAnother={another}
            />
            {placed ? (
              <Placing
                photo={photo.pixels}
                placed={placed}
                product={product}
                sku={sku}
                locale={locale}
                onMarkAgain={() => setPlaced(null)}
                onAnother={another}
              />
            ) : null}
          </>
        ) : (
          <RoomStart product={product} opening={opening} error={error} onPhoto={open} onError={report} />
        )}
      </div>
    </PhotoIntake>
  );
}

/** A number that grows with every new value. */
function useSerial(value: unknown): number {
  const last = useRef({ value, serial: 0 });
  if (last.current.value !== value) last.current = { value, serial: last.current.serial + 1 };
  return last.current.serial;
}
