'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { readTypedCode } from '@/lib/barcode/typed-code';
import styles from './digits-field.module.css';

/** The way in without a camera: the digits, checked as they are typed. Speaks `scan`. */
export function DigitsField({ onGtins }: { onGtins: (gtin14s: string[]) => void }) {
  const t = useTranslations('scan');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const typed = readTypedCode(text);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (typed.kind === 'good') onGtins(typed.gtin14s);
  };
  // Too short is not wrong yet: it is said only when it was sent.
  const wrong =
    typed.kind === 'letters'
      ? t('digitsLetters')
      : typed.kind === 'digit' && (asked || text.length > 8)
        ? t('digitsCheck', { digit: typed.expected })
        : typed.kind === 'length' && asked
          ? t('digitsLength', { count: typed.digits })
          : null;
  return (
    <form className={styles.digits} onSubmit={send} noValidate>
      <div className={styles.field}>
        <Field
          label={t('digits')}
          hint={wrong ?? t('digitsHint')}
          value={text}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          dir="ltr"
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setAsked(false);
          }}
        />
      </div>
      <Button type="submit">{t('find')}</Button>
    </form>
  );
}
