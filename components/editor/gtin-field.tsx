import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { gtinVerdict } from '@/lib/merchant/gtin-verdict';
import { Labelled } from './fields';
import styles from './fields.module.css';
import { GtinScan } from './gtin-scan';
import { type GtinOwner, useOtherOwners } from './use-other-owners';

/** So many others are named; more than one already means that something is to be put in order. */
const most = 3;

/**
 * A GTIN with the verdict on its check digit while it is typed, and who else in the shop has it. A wrong one is not taken;
 * one that two have is, for a shop's records may need both for a while.
 *
 * @param of The variant that it stands on; null: the product itself.
 */
export function GtinField(props: {
  label: string;
  of: string | null;
  value: string | null;
  onGtin: (gtin: string | null) => void;
}) {
  const { label, of, value, onGtin } = props;
  const t = useTranslations('editor');
  const [draft, setDraft] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the value counts
  useEffect(() => setDraft(null), [value]);
  const text = draft ?? value ?? '';
  const verdict = gtinVerdict(text);
  const others = useOtherOwners(verdict.kind === 'good' ? verdict.gtin : null, of);
  const problem =
    verdict.kind === 'letters'
      ? t('gtinLetters')
      : verdict.kind === 'length'
        ? t('gtinShort', { count: verdict.digits })
        : verdict.kind === 'digit'
          ? t('gtinDigit', { digit: verdict.expected })
          : undefined;
  const hint =
    others.length > 0 ? (
      <Others others={others.slice(0, most)} />
    ) : verdict.kind === 'good' ? (
      <span className={styles.good}>{t('gtinGood')}</span>
    ) : undefined;
  return (
    <Labelled label={label} problem={problem} hint={hint}>
      {(ids) => (
        <span className={styles.gtin}>
          <input
            {...ids}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            maxLength={24}
            className={styles.input}
            value={text}
            onChange={(event) => {
              setDraft(event.target.value);
              const next = gtinVerdict(event.target.value);
              if (next.kind === 'empty') onGtin(null);
              if (next.kind === 'good') onGtin(next.gtin);
            }}
          />
          <GtinScan onGtin={onGtin} />
        </span>
      )}
    </Labelled>
  );
}

function Others({ others }: { others: readonly GtinOwner[] }) {
  const t = useTranslations('editor');
  return (
    <span className={styles.caution} role="status" data-gtin-others={others.length}>
      {t('gtinAlso')}{' '}
      {others.map(({ key, href, name }, i) => (
        <span key={key}>
          {i > 0 ? ' · ' : ''}
          <bdi>{href ? <Link href={href}>{name}</Link> : name}</bdi>
        </span>
      ))}
    </span>
  );
}
