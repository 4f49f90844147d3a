import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, DownloadLink } from '@/components/ui/button';
import styles from './picture-sheet.module.css';

type Props = { picture: Blob | 'failed'; name: string; onClose: () => void };

/** The picture that was taken, with what it holds and what not, to share or to keep. */
export function PictureSheet({ picture, name, onClose }: Props) {
  const t = useTranslations('xr');
  const sheet = useRef<HTMLDivElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    sheet.current?.querySelector('button')?.focus({ preventScroll: true });
    if (picture === 'failed') return;
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  const file = picture === 'failed' ? null : new File([picture], `${name}.png`, { type: 'image/png' });
  const canShare = file !== null && (navigator.canShare?.({ files: [file] }) ?? false);
  const share = () => {
    // A sheet that is closed again is no failure.
    if (file) navigator.share({ files: [file], title: name }).catch(() => undefined);
  };
  return (
    <div ref={sheet} className={styles.sheet} role="dialog" aria-label={t('pictureTitle')} data-room-picture>
      {url ? (
        // biome-ignore lint/performance/noImgElement: made on this device a moment ago
        <img className={styles.picture} src={url} alt={t('pictureAlt')} />
      ) : null}
      <p className={styles.note}>{t(picture === 'failed' ? 'pictureFailed' : 'pictureNote')}</p>
      <div className={styles.actions}>
        {canShare ? (
          <Button kind="primary" onClick={share}>
            {t('share')}
          </Button>
        ) : null}
        {url ? (
          <DownloadLink href={url} download={`${name}.png`}>
            {t('save')}
          </DownloadLink>
        ) : null}
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </div>
  );
}
