'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { localText } from '@/lib/product/local-text';
import { useEditing } from './editor-context';
import { NumberField } from './fields';
import { PlacesSheet } from './places-sheet';
import { Section } from './section';
import styles from './stock-section.module.css';

/** Pieces of each variant at each place; a product's stock is their sum. */
export function StockSection() {
  const { document, change, places, locale, mayWrite } = useEditing();
  const t = useTranslations('editor');
  const [open, setOpen] = useState(false);
  const { product, levels } = document;
  const things =
    product.variants.length > 0
      ? product.variants.map((variant) => ({
          id: variant.id as string | null,
          name: localText(variant.name, locale) || variant.sku,
        }))
      : [{ id: null, name: localText(product.name, locale) || product.sku }];
  const at = (id: string | null, place: string) =>
    levels.find((level) => level.variantId === id && level.locationId === place)?.quantity ?? 0;
  const put = (variantId: string | null, locationId: string, quantity: number) =>
    change((now) => ({
      ...now,
      levels: [
        ...now.levels.filter((level) => level.variantId !== variantId || level.locationId !== locationId),
        { variantId, locationId, quantity },
      ],
    }));
  const placeName = (name: string) => name || t('mainPlace');
  const total = (id: string | null) => places.reduce((sum, place) => sum + at(id, place.id), 0);
  const inAll = things.reduce((sum, { id }) => sum + total(id), 0);
  return (
    <Section
      id="stock"
      title={t('stockTitle')}
      aside={
        mayWrite ? (
          <Button kind="plain" className={styles.places} onClick={() => setOpen(true)}>
            {t('places')}
          </Button>
        ) : null
      }
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {places.map((place) => (
                <th key={place.id} scope="col">
                  <bdi>{placeName(place.name)}</bdi>
                </th>
              ))}
              {places.length > 1 ? <th scope="col">{t('inAll')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {things.map(({ id, name }) => (
              <tr key={id ?? ''}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {places.map((place) => (
                  <td key={place.id} className={styles.cell}>
                    <NumberField
                      bare
                      integer
                      label={t('piecesAt', { thing: name, place: placeName(place.name) })}
                      value={at(id, place.id)}
                      unreadable={t('wholeBad')}
                      needed
                      check={(value) => (Number.isInteger(value) && value < 1e9 ? undefined : t('wholeBad'))}
                      onNumber={(value) => put(id, place.id, value ?? 0)}
                    />
                  </td>
                ))}
                {places.length > 1 ? <td className={styles.sum}>{total(id)}</td> : null}
              </tr>
            ))}
            {things.length > 1 ? (
              <tr>
                <th scope="row">{t('inAll')}</th>
                {places.map((place) => (
                  <td key={place.id} className={styles.sum}>
                    {things.reduce((sum, { id }) => sum + at(id, place.id), 0)}
                  </td>
                ))}
                {places.length > 1 ? <td className={styles.sum}>{inAll}</td> : null}
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      <PlacesSheet open={open} onClose={() => setOpen(false)} />
    </Section>
  );
}
