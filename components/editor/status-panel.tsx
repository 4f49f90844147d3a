'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { mayPublish, type PublishProblem, publishProblems } from '@/lib/merchant/publish-problems';
import { productStatuses } from '@/lib/product/product';
import { useEditing } from './editor-context';
import styles from './status-panel.module.css';

const problemWord = {
  noName: 'problemName',
  noSku: 'problemSku',
  noPrice: 'problemPrice',
  noPhoto: 'problemPhoto',
} as const satisfies Record<PublishProblem, string>;

/** Draft, published or archived, and what stands between the product and the shop. */
export function StatusPanel({ onDelete, liveSlug }: { onDelete: () => void; liveSlug: string | null }) {
  const { document, set, stored, mayWrite } = useEditing();
  const t = useTranslations('editor');
  const { product } = document;
  const problems = publishProblems(product);
  return (
    <section id="status" className={styles.panel} aria-labelledby="status-title">
      <h2 id="status-title" className={styles.title}>
        {t('statusTitle')}
      </h2>
      <fieldset className={styles.group} disabled={!mayWrite}>
        {productStatuses.map((status) => (
          <label key={status} className={styles.choice}>
            <input
              type="radio"
              name="status"
              value={status}
              checked={product.status === status}
              disabled={status === 'published' && !mayPublish(product)}
              onChange={() => set({ status })}
            />
            <span>
              <span className={styles.word}>{t(status)}</span>
              <span className={styles.text}>{t(`${status}Text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {problems.length > 0 ? (
        <div className={styles.problems}>
          <p>{t('before')}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{t(problemWord[problem])}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className={styles.actions}>
        {liveSlug ? (
          <a href={`/products/${liveSlug}`} target="_blank" rel="noreferrer" className={styles.link}>
            {t('seeInShop')}
          </a>
        ) : null}
        {stored && mayWrite ? (
          <Button kind="plain" className={styles.link} onClick={onDelete}>
            {t('delete')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
