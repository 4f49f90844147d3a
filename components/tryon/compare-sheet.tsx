import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { RoundChoice } from '@/components/product/round-choice';
import type { ShopperVariant } from '@/components/product/shopper-product';
import { Button } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import { ProgressLine } from '@/components/ui/progress-line';
import { Sheet } from '@/components/ui/sheet';
import { composeEach } from '@/lib/tryon/session/compose.browser';
import type { HeldFrame, TryonSession } from '@/lib/tryon/session/tryon-session.browser';
import styles from './compare-sheet.module.css';
import type { TryonChoice } from './tryon-choice';
import { wornProduct } from './worn-product';

type Props = {
  session: TryonSession;
  choices: readonly TryonChoice[];
  /** What is worn now; always one of them. */
  first: TryonChoice;
  variantOf: (choice: TryonChoice) => ShopperVariant | null;
  locale: string;
  onChoose: (choice: TryonChoice) => void;
  onClose: () => void;
};

/** So many fit beside each other on a phone. */
const most = 4;

/** Up to four products on the same picture, side by side. */
export function CompareSheet({ session, choices, first, variantOf, locale, onChoose, onClose }: Props) {
  const t = useTranslations('tryon');
  const [ids, setIds] = useState(() =>
    [first, ...choices.filter((each) => each !== first)].slice(0, 2).map(idOf),
  );
  const [held, setHeld] = useState<HeldFrame | null>(null);
  const [pictures, setPictures] = useState<Record<string, string | null>>({});
  const compared = ids.flatMap((id) => choices.find((each) => idOf(each) === id) ?? []);

  useEffect(() => {
    let [left, mine] = [false, null as HeldFrame | null];
    void session.hold().then((frame) => {
      if (left) return frame?.close();
      mine = frame;
      setHeld(frame);
    });
    return () => {
      left = true;
      mine?.close();
    };
  }, [session]);

  const missing = compared.filter((each) => !(idOf(each) in pictures));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each product is drawn once on the frame that is held
  useEffect(() => {
    if (!held || missing.length === 0) return;
    const stop = new AbortController();
    composeEach(
      held,
      missing.map((each) => wornProduct(each, variantOf(each))),
      stop.signal,
    )
      .catch(() => missing.map(() => null))
      .then((made) => {
        if (stop.signal.aborted) return;
        const urls = made.map((blob) => blob && URL.createObjectURL(blob));
        setPictures((before) => ({
          ...before,
          ...Object.fromEntries(missing.map((each, i) => [idOf(each), urls[i] ?? null])),
        }));
      });
    return () => stop.abort();
  }, [held, ids.join()]);
  const last = useRef(pictures);
  last.current = pictures;
  useEffect(() => () => revoke(last.current), []);

  const turn = (id: string) =>
    setIds((before) =>
      before.includes(id) ? before.filter((each) => each !== id) : [...before, id].slice(0, most),
    );
  return (
    <Sheet open onClose={onClose} title={t('compareTitle')}>
      <ul className={styles.grid} data-compared={compared.length}>
        {compared.map((each) => {
          const url = pictures[idOf(each)];
          return (
            <li key={idOf(each)} className={styles.one}>
              {url ? (
                // biome-ignore lint/performance/noImgElement: made on this device a moment ago
                <img
                  className={styles.picture}
                  src={url}
                  alt={t('shown', { name: each.product.name })}
                  data-compared-picture
                />
              ) : (
                <div className={styles.waiting}>
                  {url === null ? (
                    <p>{t('compareFailed')}</p>
                  ) : (
                    <ProgressLine share={null} label={t('drawing')} />
                  )}
                </div>
              )}
              <p className={styles.name}>{each.product.name}</p>
              <Price money={variantOf(each)?.price ?? each.product.price} locale={locale} />
              <Button onClick={() => onChoose(each)}>{t('wearThis')}</Button>
            </li>
          );
        })}
      </ul>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('compareUpTo')}</legend>
        {choices.map((each) => {
          const on = ids.includes(idOf(each));
          return (
            <RoundChoice
              key={idOf(each)}
              product={each.product}
              pressed={on}
              data-compare={each.product.slug}
              disabled={(!on && ids.length >= most) || (on && ids.length === 1)}
              onClick={() => turn(idOf(each))}
            />
          );
        })}
      </fieldset>
    </Sheet>
  );
}

const idOf = ({ product }: TryonChoice) => product.id;

function revoke(pictures: Record<string, string | null>): void {
  for (const url of Object.values(pictures)) if (url) URL.revokeObjectURL(url);
}
