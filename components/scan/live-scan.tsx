'use client';

import { Bell, BellOff } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { CodeFind } from '@/lib/barcode/handoff.browser';
import type { Reading } from '@/lib/barcode/reading';
import { snapFrame } from '@/lib/photo/camera.browser';
import { CodeOutlines } from './code-outlines';
import styles from './live-scan.module.css';
import { useLiveScan } from './use-live-scan';
import { useTick } from './use-tick';

/** With nothing read for so long, how to hold the code is said. */
const hintAfterMs = 4000;

/**
 * Codes in the camera's picture, outlined. One that is alone is taken by itself; of several the shopper taps one.
 * Render over a playing video, in the same box. Speaks `scan`.
 */
export function LiveScan(props: {
  video: RefObject<HTMLVideoElement | null>;
  mirrored: boolean;
  onCode: (find: CodeFind) => void;
  /** Goes on after a code; the same one counts again once it has left the picture. */
  continuous?: boolean;
}) {
  const { video, mirrored, onCode, continuous = false } = props;
  const t = useTranslations('scan');
  const { codes, settled, frame, dark, attempts, nothingForMs } = useLiveScan(video);
  const tick = useTick();
  /** The code that was taken last, while it is in view. */
  const taken = useRef<string | null>(null);

  const take = (reading: Reading) => {
    if (taken.current !== null && (!continuous || taken.current === reading.text)) return;
    taken.current = reading.text;
    tick.play();
    let photo: CodeFind['photo'] = null;
    try {
      photo = video.current ? snapFrame(video.current) : null;
    } catch {
      // The camera went in this very moment: the code was read all the same.
    }
    onCode({ reading, photo });
  };
  const [only, second] = codes;
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when a code is alone and sure
  useEffect(() => {
    if (only && !second && settled) take(only);
    if (!only && continuous) taken.current = null;
  }, [only, second, settled]);

  const words = second ? t('several') : dark ? t('dark') : nothingForMs > hintAfterMs ? t('hold') : t('aim');
  return (
    <div className={styles.over} data-live-scan data-attempts={attempts} data-codes={codes.length}>
      {frame ? (
        <div className={classNames(styles.place, mirrored && styles.mirrored)}>
          <CodeOutlines codes={codes} frame={frame} onChoose={second ? take : undefined} cover />
        </div>
      ) : null}
      <p role="status" className={styles.words}>
        {words}
      </p>
      <div className={styles.tick}>
        <IconButton label={tick.on ? t('tickOff') : t('tickOn')} aria-pressed={tick.on} onClick={tick.turn}>
          <Icon glyph={tick.on ? Bell : BellOff} size={24} />
        </IconButton>
      </div>
    </div>
  );
}
