'use client';

import { Minus, Plus, ScanBarcode, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { getJson } from '@/components/catalogue/get-json';
import { DigitsField } from '@/components/scan/digits-field';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { StudioGtinAnswer } from '@/lib/merchant/gtin-answer';
import { countOne, sameThing, setPieces, type Tally } from '@/lib/merchant/stock-tally';
import type { Location } from '@/lib/product/stock';
import { saveTallies } from './save-tallies';
import styles from './stock-count.module.css';

const CodeCamera = dynamic(() => import('@/components/scan/code-camera').then((file) => file.CodeCamera), {
  ssr: false,
});

/** Stock counted piece by piece at one place; saved when the count is done. Speaks `labels`, `editor` and `scan`. */
export function StockCount({ places }: { places: Location[] }) {
  const t = useTranslations('labels');
  const editor = useTranslations('editor');
  const [place, setPlace] = useState(places[0]?.id ?? 'main');
  const [tallies, setTallies] = useState<Tally[]>([]);
  const [said, setSaid] = useState('');
  const [scanning, setScanning] = useState(false);
  const [saving, setSaving] = useState(false);

  const count = async (gtin14: string) => {
    const shown = `\u2066${gtin14.replace(/^0+/, '')}\u2069`;
    const found = await getJson<StudioGtinAnswer>(`/api/merchant/products/gtin/${gtin14}`).catch(() => null);
    const [match, second] = found?.matches ?? [];
    if (!match) return setSaid(t('countUnknown', { gtin: shown }));
    if (second) return setSaid(t('countSeveral', { gtin: shown }));
    setTallies((now) => {
      const next = countOne(now, gtin14, match);
      const pieces = next.find((one) => sameThing(one, match))?.pieces ?? 1;
      setSaid(t('countLast', { name: nameOf(match), count: pieces }));
      return next;
    });
  };
  const save = async () => {
    setSaving(true);
    const failed = await saveTallies(tallies, place);
    const products = new Set(tallies.map(({ productId }) => productId)).size;
    setTallies((now) => now.filter(({ productId }) => failed.includes(productId)));
    setSaid(
      failed.length > 0 ? t('countFailed', { count: failed.length }) : t('countSaved', { count: products }),
    );
    setSaving(false);
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('countTitle')}</h1>
        <p className={styles.quiet}>{t('countLead')}</p>
      </header>
      <div className={styles.tools}>
        {places.length > 1 ? (
          <label className={styles.place}>
            {t('countPlace')}
            <select value={place} onChange={(event) => setPlace(event.target.value)}>
              {places.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name || editor('mainPlace')}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <Button kind="primary" onClick={() => setScanning(true)}>
          <Icon glyph={ScanBarcode} /> {t('countScan')}
        </Button>
      </div>
      <DigitsField onGtins={([gtin14]) => void (gtin14 && count(gtin14))} />
      <p role="status" className={styles.said}>
        {said}
      </p>
      {tallies.length > 0 ? (
        <ul className={styles.list}>
          {tallies.map((tally) => {
            const name = nameOf(tally);
            return (
              <li
                key={`${tally.productId} ${tally.variantId}`}
                className={styles.row}
                data-tally={tally.gtin14}
              >
                <bdi className={styles.name}>{name}</bdi>
                <IconButton
                  label={`${t('countPieces', { name })} −1`}
                  onClick={() => setTallies(setPieces(tallies, tally, tally.pieces - 1))}
                >
                  <Icon glyph={Minus} />
                </IconButton>
                <input
                  type="number"
                  min={0}
                  className={styles.pieces}
                  aria-label={t('countPieces', { name })}
                  value={tally.pieces}
                  onChange={(event) => setTallies(setPieces(tallies, tally, event.target.valueAsNumber || 0))}
                />
                <IconButton
                  label={`${t('countPieces', { name })} +1`}
                  onClick={() => setTallies(setPieces(tallies, tally, tally.pieces + 1))}
                >
                  <Icon glyph={Plus} />
                </IconButton>
                <IconButton
                  label={t('countRemove', { name })}
                  onClick={() => setTallies(tallies.filter((one) => one !== tally))}
                >
                  <Icon glyph={X} />
                </IconButton>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={styles.quiet}>{t('countNothing')}</p>
      )}
      <div>
        <Button kind="primary" disabled={saving || tallies.length === 0} onClick={save}>
          {t('countSave')}
        </Button>
      </div>
      {scanning ? (
        <CodeCamera
          continuous
          onClose={() => setScanning(false)}
          onCode={({ reading }) => void (reading.gtin14 && count(reading.gtin14))}
        >
          <p className={styles.live}>{said}</p>
        </CodeCamera>
      ) : null}
    </div>
  );
}

function nameOf({ name, detail }: { name: string; detail: string }): string {
  return detail ? `${name} · ${detail}` : name;
}
