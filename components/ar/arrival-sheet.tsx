'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Sheet } from '@/components/ui/sheet';
import styles from './ar-sheet.module.css';

type Props = {
  name: string;
  /** The control that opens AR: browsers want a tap on this device. */
  control: ReactNode;
  /** It will stand, though it hangs. */
  stands: boolean;
  onClose: () => void;
};

/** Greets whoever comes from a code on another screen: one tap to the room. */
export default function ArrivalSheet({ name, control, stands, onClose }: Props) {
  const t = useTranslations('placing');
  const body = useRef<HTMLDivElement>(null);
  // Not the close button, which a sheet focuses first: whoever scanned a code came for this.
  useEffect(() => body.current?.querySelector<HTMLElement>('button, a[data-ar]')?.focus(), []);
  return (
    <Sheet open onClose={onClose} title={name}>
      <div ref={body} className={styles.body} data-ar-arrival>
        <p>{t('arrived')}</p>
        {control}
        {stands ? <p className={styles.note}>{t('stands')}</p> : null}
      </div>
    </Sheet>
  );
}
