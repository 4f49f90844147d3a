'use client';

import { useTranslations } from 'use-intl/react';
import { directionOf } from '@/lib/core/locale';
import { seoLimits, seoOf } from '@/lib/product/seo';
import { useEditing } from './editor-context';
import { TextArea, TextField } from './fields';
import { LanguageTabs } from './language-tabs';
import { Section } from './section';
import styles from './seo-section.module.css';

/** What search engines show, with a preview in which an empty field's stand-in can be read. */
export function SeoSection({ origin }: { origin: string }) {
  const { document, set, language } = useEditing();
  const t = useTranslations('editor');
  const { product } = document;
  const { seo } = product;
  const shown = seoOf(product, language);
  const way = { lang: language, dir: directionOf(language) };
  const length = (text: string, limit: number) => t('seoLength', { count: [...text].length, limit });
  return (
    <Section
      id="seo"
      title={t('seoTitle')}
      text={t('seoText')}
      aside={<LanguageTabs label={t('language')} needed={[]} />}
    >
      <TextField
        {...way}
        label={t('seoTitleField')}
        name="seo-title"
        maxLength={300}
        value={seo.title[language]}
        placeholder={shown.title}
        hint={length(shown.title, seoLimits.title)}
        onText={(text) => set({ seo: { ...seo, title: { ...seo.title, [language]: text } } })}
      />
      <TextArea
        {...way}
        label={t('seoDescriptionField')}
        name="seo-description"
        maxLength={1000}
        value={seo.description[language]}
        placeholder={shown.description}
        hint={length(shown.description, seoLimits.description)}
        onText={(text) => set({ seo: { ...seo, description: { ...seo.description, [language]: text } } })}
      />
      <TextField
        dir="ltr"
        label={t('address')}
        name="slug"
        maxLength={120}
        hint={t('addressHint')}
        value={product.slug}
        onText={(text) => set({ slug: asSlug(text) })}
        onBlur={(event) => set({ slug: asSlug(event.target.value).replace(/^-+|-+$/g, '') })}
      />
      <figure className={styles.preview}>
        <figcaption className={styles.caption}>{t('seoPreview')}</figcaption>
        <div {...way}>
          <p className={styles.address} dir="ltr">
            {origin}/products/{product.slug || '…'}
          </p>
          <p className={styles.title}>{shown.title || '…'}</p>
          <p className={styles.text}>{shown.description}</p>
        </div>
      </figure>
    </Section>
  );
}

/** As an address while it is typed: a hyphen at the end may be followed by more. */
function asSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-/, '');
}
