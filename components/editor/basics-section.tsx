'use client';

import { useTranslations } from 'use-intl/react';
import { directionOf, type LocaleText } from '@/lib/core/locale';
import { localText } from '@/lib/product/local-text';
import { useEditing } from './editor-context';
import { TextArea, TextField } from './fields';
import { LanguageTabs } from './language-tabs';
import { Section } from './section';

/** Name, description and brand, each language in its own direction. */
export function BasicsSection() {
  const { document, set, language } = useEditing();
  const t = useTranslations('editor');
  const { name, description, brand } = document.product;
  const fallback = (text: LocaleText) => {
    const other = localText(text, language);
    return text[language] === '' && other ? t('fallback', { text: shortened(other) }) : undefined;
  };
  const way = { lang: language, dir: directionOf(language) };
  return (
    <Section
      id="basics"
      title={t('basics')}
      aside={<LanguageTabs label={t('language')} needed={[name, description]} />}
    >
      <TextField
        {...way}
        label={t('name')}
        name="name"
        maxLength={300}
        value={name[language]}
        hint={fallback(name)}
        onText={(text) => set({ name: { ...name, [language]: text } })}
      />
      <TextArea
        {...way}
        label={t('description')}
        name="description"
        maxLength={20_000}
        value={description[language]}
        hint={fallback(description)}
        onText={(text) => set({ description: { ...description, [language]: text } })}
      />
      <TextField
        dir="auto"
        label={t('brand')}
        name="brand"
        maxLength={200}
        hint={t('brandHint')}
        value={brand ?? ''}
        onText={(text) => set({ brand: text === '' ? null : text })}
      />
    </Section>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
