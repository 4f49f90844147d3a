'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { directionOf } from '@/lib/core/locale';
import { makeVariants, nameOf, withVariants } from '@/lib/merchant/make-variants';
import type { ProductVariant } from '@/lib/product/product';
import { useEditing } from './editor-context';
import { NumberField, TextField } from './fields';
import fields from './fields.module.css';
import { GtinField } from './gtin-field';
import { languageWord } from './language-tabs';
import { Section } from './section';
import styles from './variants-section.module.css';

/** The grid of colours and sizes, and each variant with what is its own. */
export function VariantsSection() {
  const { document, change } = useEditing();
  const t = useTranslations('editor');
  const { variants } = document.product;
  const write = (next: ProductVariant[]) => change((now) => withVariants(now, next));
  const move = (at: number, by: number) => {
    const next = [...variants];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    write(next);
  };
  return (
    <Section
      id="variants"
      title={t('variantsTitle')}
      text={variants.length === 0 ? `${t('noVariants')} ${t('variantsText')}` : t('variantsText')}
    >
      <Grid />
      {variants.length > 0 ? (
        <ul className={styles.variants}>
          {variants.map((variant, at) => (
            <li key={variant.id} className={styles.variant} data-variant={variant.sku}>
              <VariantFields
                variant={variant}
                onVariant={(next) => write(variants.map((each) => (each.id === next.id ? next : each)))}
              />
              <div className={styles.buttons}>
                <IconButton label={t('moveUp')} disabled={at === 0} onClick={() => move(at, -1)}>
                  <Icon glyph={ArrowUp} size={16} />
                </IconButton>
                <IconButton
                  label={t('moveDown')}
                  disabled={at === variants.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <Icon glyph={ArrowDown} size={16} />
                </IconButton>
                <IconButton
                  label={t('removeNamed', { name: variant.name.en || variant.sku })}
                  onClick={() => write(variants.filter((each) => each.id !== variant.id))}
                >
                  <Icon glyph={X} size={16} />
                </IconButton>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function Grid() {
  const { document, change } = useEditing();
  const t = useTranslations('editor');
  const { product } = document;
  const written = (key: 'colour' | 'size') =>
    [...new Set(product.variants.flatMap((variant) => variant.options[key] ?? []))].join(', ');
  const [colours, setColours] = useState<string | null>(null);
  const [sizes, setSizes] = useState<string | null>(null);
  const parts = (text: string) => text.split(/[,،;\n]/).map((part) => part.trim());
  const lists = [parts(colours ?? written('colour')), parts(sizes ?? written('size'))] as const;
  let number = 0;
  const fresh = makeVariants(product, ...lists, () => `new-${number++}`).length - product.variants.length;
  return (
    <div className={styles.grid}>
      <TextField
        dir="auto"
        name="colours"
        label={t('gridColours')}
        value={colours ?? written('colour')}
        onText={setColours}
      />
      <TextField
        dir="auto"
        name="sizes"
        label={t('gridSizes')}
        value={sizes ?? written('size')}
        onText={setSizes}
      />
      <div>
        <Button
          className={styles.make}
          disabled={fresh <= 0}
          onClick={() => {
            const newId = () => `${product.id}-v-${crypto.randomUUID().slice(0, 8)}`;
            change((now) => withVariants(now, makeVariants(now.product, ...lists, newId)));
            setColours(null);
            setSizes(null);
          }}
        >
          {t('makeGrid')}
        </Button>
        {lists.flat().some(Boolean) ? (
          <p className={fields.hint}>{fresh > 0 ? t('makesSome', { count: fresh }) : t('makesNone')}</p>
        ) : null}
      </div>
    </div>
  );
}

function VariantFields(props: { variant: ProductVariant; onVariant: (next: ProductVariant) => void }) {
  const { variant, onVariant } = props;
  const { language } = useEditing();
  const t = useTranslations('editor');
  const set = (part: Partial<ProductVariant>) => onVariant({ ...variant, ...part });
  const option = (key: 'colour' | 'size') => (text: string) => {
    const options = { ...variant.options, [key]: text === '' ? undefined : text };
    // The name follows the options for as long as nobody has written another.
    const named = JSON.stringify(variant.name) === JSON.stringify(nameOf(variant.options));
    set({ options, ...(named ? { name: nameOf(options) } : {}) });
  };
  return (
    <>
      <label className={styles.swatch}>
        <span className={fields.label}>{t('swatch')}</span>
        <input
          type="color"
          value={variant.swatch.toLowerCase()}
          onChange={(event) => set({ swatch: event.target.value })}
        />
      </label>
      <div className={styles.fields}>
        <TextField
          label={t('colour')}
          dir="auto"
          maxLength={60}
          value={variant.options.colour ?? ''}
          onText={option('colour')}
        />
        <TextField
          label={t('size')}
          dir="auto"
          maxLength={60}
          value={variant.options.size ?? ''}
          onText={option('size')}
        />
        <TextField
          lang={language}
          dir={directionOf(language)}
          label={t('variantName', { language: t(languageWord[language]) })}
          maxLength={200}
          value={variant.name[language]}
          onText={(text) => set({ name: { ...variant.name, [language]: text } })}
        />
        <TextField
          dir="ltr"
          label={t('sku')}
          maxLength={120}
          value={variant.sku}
          problem={variant.sku.trim() === '' ? t('problemSku') : undefined}
          onText={(sku) => set({ sku })}
        />
        <GtinField
          label={t('gtin')}
          of={variant.id}
          value={variant.gtin13}
          onGtin={(gtin13) => set({ gtin13 })}
        />
        <NumberField
          label={`${t('price')} (${variant.price.currency})`}
          value={variant.price.minor / 100}
          unreadable={t('priceBad')}
          needed
          onNumber={(value) => set({ price: { ...variant.price, minor: Math.round((value ?? 0) * 100) } })}
        />
      </div>
    </>
  );
}
