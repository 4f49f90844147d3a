'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { currencies } from '@/lib/core/money';
import { useEditing } from './editor-context';
import { Labelled, NumberField, TextField } from './fields';
import fields from './fields.module.css';
import { GtinField } from './gtin-field';
import { Section } from './section';

/** SKU, GTIN and price of the product; with variants the price is the one that lists show. */
export function PriceSection() {
  const { document, set } = useEditing();
  const t = useTranslations('editor');
  const { price, sku, gtin13, variants } = document.product;
  const others = variants.some((variant) => variant.price.minor !== price.minor);
  return (
    <Section id="price" title={t('priceTitle')}>
      <div className={fields.row}>
        <NumberField
          label={t('price')}
          value={price.minor / 100}
          unreadable={t('priceBad')}
          needed
          onNumber={(value) => set({ price: { ...price, minor: Math.round((value ?? 0) * 100) } })}
        />
        <Labelled label={t('currency')}>
          {(ids) => (
            <select
              {...ids}
              className={fields.input}
              value={price.currency}
              onChange={(event) => {
                const currency = currencies.find((each) => each === event.target.value) ?? price.currency;
                set({
                  price: { ...price, currency },
                  // One product is sold in one currency.
                  variants: variants.map((variant) => ({
                    ...variant,
                    price: { ...variant.price, currency },
                  })),
                });
              }}
            >
              {currencies.map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          )}
        </Labelled>
        <TextField
          dir="ltr"
          name="sku"
          label={t('sku')}
          maxLength={120}
          value={sku}
          problem={sku.trim() === '' ? t('needsSku') : undefined}
          onText={(text) => set({ sku: text })}
        />
        <GtinField label={t('gtin')} of={null} value={gtin13} onGtin={(gtin) => set({ gtin13: gtin })} />
      </div>
      {others ? (
        <div>
          <Button onClick={() => set({ variants: variants.map((variant) => ({ ...variant, price })) })}>
            {t('priceEverywhere')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
