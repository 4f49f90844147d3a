'use client';

import { useTranslations } from 'use-intl/react';
import { ButtonLink } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Sheet } from '@/components/ui/sheet';
import type { ArCapabilities, InAppBrowser } from '@/lib/ar/capabilities';
import styles from './ar-sheet.module.css';

type Props = {
  app: InAppBrowser;
  system: ArCapabilities['system'];
  url: string;
  photo: string | null;
  onClose: () => void;
};

/** Within an app that keeps the phone's AR shut: the address to open in the browser. */
export default function ShutSheet({ app, system, url, photo, onClose }: Props) {
  const t = useTranslations('placing');
  const browser = system === 'ios' ? 'Safari' : 'Chrome';
  return (
    <Sheet open onClose={onClose} title={t('see')}>
      <div className={styles.body} data-shut-by={app}>
        <p>{app === 'an app' ? t('shutByApp', { browser }) : t('shut', { app, browser })}</p>
        <div className={styles.link}>
          <output className={styles.address} dir="ltr">
            {url}
          </output>
          <CopyButton text={url} label={t('copyLink')} done={t('copied')} />
        </div>
        {photo ? (
          <p className={styles.photo}>
            <span>{t('stayHere')}</span>
            <ButtonLink href={photo} data-ar="room-photo">
              {t('seeInPhoto')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
