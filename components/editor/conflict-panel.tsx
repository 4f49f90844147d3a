'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { WhenWritten } from '@/components/catalogue/when-written';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/core/locale';
import type { SaveState } from '@/lib/merchant/edit-session';
import type { Side } from '@/lib/merchant/merge-documents';
import styles from './conflict-panel.module.css';
import { useConflictWords } from './use-conflict-words';

/** What both changed, value beside value, each with a choice. */
export function ConflictPanel(props: {
  state: Extract<SaveState, { kind: 'conflict' }>;
  locale: Locale;
  onChoices: (choices: (Side | null)[]) => void;
}) {
  const { state, locale, onChoices } = props;
  const { conflicts } = state;
  const t = useTranslations('editor');
  const words = useConflictWords(locale);
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const keyOf = (path: readonly string[]) => JSON.stringify(path);
  const all = (side: Side) =>
    setChoices(Object.fromEntries(conflicts.map(({ path }) => [keyOf(path), side])));
  const ready = conflicts.every(({ path }) => choices[keyOf(path)]);
  return (
    <section ref={ref} tabIndex={-1} className={styles.panel} aria-labelledby="conflict-title" data-conflict>
      <h2 id="conflict-title" className={styles.title}>
        {t('conflictTitle', { count: conflicts.length })}
      </h2>
      <p className={styles.text}>
        {state.by ? t('conflictText', { name: state.by }) : t('conflictTextSomebody')}
        {state.at ? (
          <>
            {' ('}
            <WhenWritten at={state.at} locale={locale} />)
          </>
        ) : null}
        {'. '}
        {t('conflictChoose')}
      </p>
      <ul>
        {conflicts.map((conflict) => {
          const key = keyOf(conflict.path);
          return (
            <li key={key} className={styles.conflict}>
              <fieldset className={styles.group}>
                <legend className={styles.field}>{words.field(conflict)}</legend>
                {(['mine', 'theirs'] as const).map((side) => (
                  <label key={side} className={styles.choice}>
                    <input
                      type="radio"
                      name={key}
                      checked={choices[key] === side}
                      onChange={() => setChoices((now) => ({ ...now, [key]: side }))}
                    />
                    <span>
                      <span className={styles.side}>{t(side)}</span>
                      <bdi className={styles.value}>{words.value(conflict, side)}</bdi>
                    </span>
                  </label>
                ))}
              </fieldset>
            </li>
          );
        })}
      </ul>
      <div className={styles.actions}>
        <Button
          kind="primary"
          disabled={!ready}
          onClick={() => onChoices(conflicts.map(({ path }) => choices[keyOf(path)] ?? null))}
        >
          {t('settle')}
        </Button>
        <Button onClick={() => all('mine')}>{t('allMine')}</Button>
        <Button onClick={() => all('theirs')}>{t('allTheirs')}</Button>
      </div>
    </section>
  );
}
