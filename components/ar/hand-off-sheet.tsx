'use client';

import { useTranslations } from 'use-intl/react';
import { ButtonLink } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Sheet } from '@/components/ui/sheet';
import { isThisComputer } from '@/lib/ar/this-computer';
import styles from './ar-sheet.module.css';

type Props = {
  handOff: { path: string; url: string };
  /** Address of the photo of the room; null where there is none. */
  photo: string | null;
  onClose: () => void;
};

/** On a device that is not held in a hand: this product as a code for the phone, and a photo of the room. */
export default function HandOffSheet({ handOff, photo, onClose }: Props) {
  const t = useTranslations('placing');
  return (
    <Sheet open onClose={onClose} title={t('see')}>
      <div className={styles.body} data-hand-off>
        <p>{t('scan')}</p>
        {/* biome-ignore lint/performance/noImgElement: an SVG of the size it is shown in */}
        <img
          className={styles.code}
          src={`/api/ar/code?path=${encodeURIComponent(handOff.path)}`}
          alt={t('codeAlt')}
        />
        {isThisComputer(handOff.url) ? <p className={styles.note}>{t('thisComputer')}</p> : null}
        <div className={styles.link}>
          <output className={styles.address} dir="ltr" data-hand-off-url>
            {handOff.url}
          </output>
          <CopyButton text={handOff.url} label={t('copyLink')} done={t('copied')} />
        </div>
        {photo ? (
          <p className={styles.photo}>
            <span>{t('noPhone')}</span>
            <ButtonLink href={photo} data-ar="room-photo">
              {t('seeInPhoto')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
