'use client';

import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import styles from './share-cart.module.css';

/**
 * The cart as a link that puts it together again anywhere, by the device's own sheet or on the clipboard; where a page may
 * do neither (plain http), the link itself to copy. And as a list in words.
 */
export function ShareCart({ link, text }: { link: string; text: string }) {
  const t = useTranslations('cart');
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const share = async () => {
    try {
      if (typeof navigator.share === 'function')
        return await navigator.share({ title: t('title'), url: link });
      await navigator.clipboard.writeText(link);
      setState('copied');
    } catch (error) {
      // The shopper closed the sheet: nothing to say.
      if ((error as { name?: string } | null)?.name !== 'AbortError') setState('by-hand');
    }
  };
  return (
    <div className={styles.share}>
      <Button kind="primary" size="large" wide onClick={share} data-share-cart>
        <Icon glyph={Share2} /> {t('share')}
      </Button>
      <p role="status" className={styles.said}>
        {state === 'copied' ? t('linkCopied') : null}
      </p>
      {state === 'by-hand' ? (
        <Field
          label={t('linkByHand')}
          value={link}
          readOnly
          dir="ltr"
          onFocus={(event) => event.target.select()}
        />
      ) : null}
      <CopyButton text={text} label={t('copyList')} done={t('listCopied')} />
    </div>
  );
}
