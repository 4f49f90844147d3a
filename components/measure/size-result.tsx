'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink } from '@/components/ui/button';
import type { Measured } from '@/lib/fit/measured';
import { keptSizes } from '@/lib/fit/wear/kept-sizes.browser';
import type { WornPart } from '@/lib/fit/wear/worn-sizes';
import { wearsHref } from '@/lib/search/wears-href';
import styles from './measure-page.module.css';
import { useSizeText } from './size-text';

export type SizeFound = readonly (readonly [WornPart, Measured])[];

/** What was measured, each with its interval in a chip, and the one thing to do with it: keep it here. */
export function SizeResult(props: {
  found: SizeFound;
  locale: string;
  /** It is still being measured. */
  going?: boolean;
  /** Of a finger, whose thickness was not seen: then a range of rings is told. */
  thicknessUnseen?: boolean;
  onAgain: () => void;
}) {
  const { found, locale, going = false, thicknessUnseen = false, onAgain } = props;
  const t = useTranslations('measure');
  const { size, rings, ringRange } = useSizeText(locale);
  const [kept, setKept] = useState<SizeFound | null>(null);
  const finger = found.find(([part]) => part === 'fingerAround')?.[1];
  const ring = finger && rings(finger);
  const keep = () => {
    keptSizes.set({ ...keptSizes.getSnapshot(), ...Object.fromEntries(found) });
    setKept(found);
  };
  return (
    <div className={styles.result} data-measured={going ? 'going' : 'done'}>
      <ul className={styles.chips}>
        {found.map(([part, measured]) => (
          <li key={part} className={styles.size} data-size={part} data-millimetres={measured.millimetres}>
            {size(part, measured)}
          </li>
        ))}
        {ring ? (
          <li className={styles.size} data-rings>
            {ring}
          </li>
        ) : null}
      </ul>
      {finger && thicknessUnseen ? <p className={styles.hint}>{ringRange(finger)}</p> : null}
      {going ? null : (
        <div className={styles.ways}>
          {kept === found ? (
            <ButtonLink kind="primary" href={wearsHref(null)} data-show-what-fits>
              {t('showWhatFits')}
            </ButtonLink>
          ) : (
            <Button kind="primary" onClick={keep} data-keep-sizes>
              {t('keep')}
            </Button>
          )}
          <Button kind="plain" onClick={onAgain} data-measure-again>
            {t('again')}
          </Button>
        </div>
      )}
      <p className={styles.hint} role="status">
        {kept === found ? t('keptHere') : null}
      </p>
    </div>
  );
}
