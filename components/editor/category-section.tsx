'use client';

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, IconButton } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import { categories, categoryInfo } from '@/lib/product/category';
import { colourNames } from '@/lib/product/colour-names';
import { slugify } from '@/lib/product/import/parse-fields';
import { swatchOf } from '@/lib/product/import/swatch-of';
import { materialNames } from '@/lib/product/material-names';
import { colourSlugs, materialSlugs } from '@/lib/product/product';
import styles from './category-section.module.css';
import { useEditing } from './editor-context';
import { Labelled, TextField } from './fields';
import fields from './fields.module.css';
import { Section } from './section';

const other = '…';

/** What it is: its category, the colours and materials it can be found by, and attributes of the merchant's own. */
export function CategorySection({ shopCategories }: { shopCategories: readonly string[] }) {
  const { document, set, locale } = useEditing();
  const t = useTranslations('editor');
  const { category, colours, materials } = document.product;
  const [own, setOwn] = useState<string | null>(null);
  const slugs = [...new Set([...Object.keys(categories), ...shopCategories, category])];
  return (
    <Section id="category" title={t('categoryTitle')}>
      <div className={fields.row}>
        <Labelled label={t('category')}>
          {(ids) => (
            <select
              {...ids}
              className={fields.input}
              value={own === null ? category : other}
              onChange={(event) => {
                if (event.target.value === other) setOwn('');
                else {
                  setOwn(null);
                  set({ category: event.target.value });
                }
              }}
            >
              {slugs.map((slug) => (
                <option key={slug} value={slug}>
                  {categoryInfo(slug).name[locale]}
                </option>
              ))}
              <option value={other}>{t('ownCategory')}</option>
            </select>
          )}
        </Labelled>
        {own === null ? null : (
          <TextField
            dir="ltr"
            label={t('ownCategory')}
            hint={t('ownCategoryHint')}
            maxLength={80}
            value={own}
            onText={(text) => {
              setOwn(text);
              const slug = slugify(text);
              if (slug) set({ category: slug });
            }}
          />
        )}
      </div>
      <Choices
        legend={t('colours')}
        all={colourSlugs}
        chosen={colours}
        word={(slug) => colourNames[slug][locale]}
        swatch={(slug) => swatchOf([slug])}
        onChosen={(next) => set({ colours: next })}
      />
      <Choices
        legend={t('materials')}
        all={materialSlugs}
        chosen={materials}
        word={(slug) => materialNames[slug][locale]}
        onChosen={(next) => set({ materials: next })}
      />
      <Attributes />
    </Section>
  );
}

/** Those that are chosen, and a list to add another from. */
function Choices<T extends string>(props: {
  legend: string;
  all: readonly T[];
  chosen: T[];
  word: (slug: T) => string;
  swatch?: (slug: T) => string;
  onChosen: (next: T[]) => void;
}) {
  const { legend, all, chosen, word, swatch, onChosen } = props;
  const t = useTranslations('editor');
  const left = all.filter((slug) => !chosen.includes(slug));
  return (
    <fieldset className={fields.group}>
      <legend className={fields.label}>{legend}</legend>
      <div className={fields.chips}>
        {chosen.map((slug) => (
          <Chip
            key={slug}
            className={fields.chip}
            aria-label={t('removeNamed', { name: word(slug) })}
            onClick={() => onChosen(chosen.filter((each) => each !== slug))}
          >
            {swatch ? <span className={fields.dot} style={{ background: swatch(slug) }} /> : null}
            {word(slug)}
            <Icon glyph={X} size={16} />
          </Chip>
        ))}
        <select
          aria-label={legend}
          className={styles.add}
          value=""
          onChange={(event) => {
            const slug = left.find((each) => each === event.target.value);
            if (slug) onChosen([...chosen, slug]);
          }}
        >
          <option value="">+</option>
          {left.map((slug) => (
            <option key={slug} value={slug}>
              {word(slug)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}

/** Names and values; a value that reads as a number or as yes is kept as one. */
function Attributes() {
  const { document, set } = useEditing();
  const t = useTranslations('editor');
  const { attributes } = document.product;
  const [name, setName] = useState('');
  const rows = Object.entries(attributes);
  const add = () => {
    const key = name.trim();
    if (key === '' || key in attributes) return;
    set({ attributes: { ...attributes, [key]: '' } });
    setName('');
  };
  return (
    <fieldset className={fields.group}>
      <legend className={fields.label}>{t('attributes')}</legend>
      <div className={styles.rows}>
        {rows.map(([key, value]) => (
          <div key={key} className={styles.attribute}>
            <bdi className={styles.key}>{key}</bdi>
            {typeof value === 'boolean' ? (
              <label className={styles.yes}>
                <input
                  type="checkbox"
                  checked={value}
                  onChange={(event) => set({ attributes: { ...attributes, [key]: event.target.checked } })}
                />
                {t('yes')}
              </label>
            ) : (
              <TextField
                bare
                dir="auto"
                label={key}
                maxLength={1000}
                value={String(value)}
                onText={(text) => set({ attributes: { ...attributes, [key]: typed(text) } })}
              />
            )}
            <IconButton
              label={t('removeNamed', { name: key })}
              onClick={() => {
                const { [key]: _, ...rest } = attributes;
                set({ attributes: rest });
              }}
            >
              <Icon glyph={X} size={16} />
            </IconButton>
          </div>
        ))}
        <div className={styles.attribute}>
          <TextField
            bare
            dir="auto"
            label={t('addAttribute')}
            placeholder={t('attributeName')}
            maxLength={100}
            value={name}
            onText={setName}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <Button className={styles.button} disabled={name.trim() === ''} onClick={add}>
            <Icon glyph={Plus} size={16} />
            {t('addAttribute')}
          </Button>
        </div>
      </div>
      <p className={fields.hint}>{t('attributesHint')}</p>
    </fieldset>
  );
}

function typed(text: string): string | number {
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/.test(text) && String(Number(text)) === text
    ? Number(text)
    : text;
}
