'use client';

import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Photo } from '@/components/ui/photo';
import { directionOf } from '@/lib/core/locale';
import type { ProductPhoto } from '@/lib/product/product';
import { useEditing } from './editor-context';
import { TextField } from './fields';
import { LanguageTabs } from './language-tabs';
import styles from './photo-section.module.css';
import { Section } from './section';

/**
 * The product's photos in their order, each with what it shows in words. `upload` brings new ones: it stores them on the
 * server, which counts the product's version up (`touchProduct`), and then dispatches `productChangedEvent`; the editor
 * takes them in like anybody's change.
 */
export function PhotoSection({ upload }: { upload?: ReactNode }) {
  const { document, set, language, mayWrite, stored } = useEditing();
  const t = useTranslations('editor');
  const { photos } = document.product;
  const write = (next: ProductPhoto[]) => set({ photos: next });
  const move = (at: number, to: number) => {
    const next = [...photos];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(to, 0, moved);
    write(next);
  };
  return (
    <Section
      id="photos"
      title={t('photosTitle')}
      aside={
        photos.length > 0 ? (
          <LanguageTabs label={t('language')} needed={photos.map((photo) => photo.alt)} />
        ) : null
      }
    >
      {photos.length === 0 ? <p className={styles.quiet}>{t('photosNone')}</p> : null}
      <ol className={styles.photos}>
        {photos.map((photo, at) => (
          <li key={photo.id} className={styles.photo}>
            <div className={styles.stage}>
              <Photo photo={photo} alt="" />
              {at === 0 ? <span className={styles.first}>{t('photoFirst')}</span> : null}
            </div>
            {mayWrite ? (
              <div className={styles.buttons}>
                <IconButton label={t('earlier')} disabled={at === 0} onClick={() => move(at, at - 1)}>
                  <Icon glyph={ArrowLeft} size={16} directional />
                </IconButton>
                <IconButton
                  label={t('later')}
                  disabled={at === photos.length - 1}
                  onClick={() => move(at, at + 1)}
                >
                  <Icon glyph={ArrowRight} size={16} directional />
                </IconButton>
                <IconButton
                  label={t('removeNamed', { name: t('photoNumber', { number: at + 1 }) })}
                  className={styles.remove}
                  onClick={() => write(photos.filter((each) => each.id !== photo.id))}
                >
                  <Icon glyph={X} size={16} />
                </IconButton>
              </div>
            ) : null}
            <TextField
              lang={language}
              dir={directionOf(language)}
              label={t('altText')}
              maxLength={300}
              value={photo.alt[language]}
              onText={(text) =>
                write(
                  photos.map((each) =>
                    each.id === photo.id ? { ...each, alt: { ...each.alt, [language]: text } } : each,
                  ),
                )
              }
            />
          </li>
        ))}
      </ol>
      {mayWrite ? stored ? upload : <p className={styles.quiet}>{t('afterFirstSave')}</p> : null}
    </Section>
  );
}
