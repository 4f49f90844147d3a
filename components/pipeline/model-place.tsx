'use client';

import { useTranslations } from 'use-intl/react';
import { WhyNote } from '@/components/attachment/why-note';
import { readAttachment } from '@/lib/model3d/attachment/attachment';
import type { Proposal } from '@/lib/model3d/attachment/propose/proposal';
import type { Anchor } from '@/lib/product/category';
import styles from './model-report.module.css';

/**
 * Where the model belongs: as its shape proposed, with why, or as a person placed it. Needs the words of `attachment`.
 *
 * @param stored What is kept with the model (`ProductModel.attachment`).
 */
export function ModelPlace({ stored, proposal }: { stored: unknown; proposal: Proposal | null }) {
  const t = useTranslations('attachment');
  const attachment = readAttachment(stored) ?? proposal?.attachment;
  if (!attachment) return null;
  const byHand = attachment.by === 'merchant';
  return (
    <section aria-label={t('title')}>
      <h3 className={styles.title}>{t('title')}</h3>
      <p className={styles.line}>{t(placeKey(attachment.where))}</p>
      {byHand || proposal ? (
        <WhyNote
          proposal={{ confidence: proposal?.confidence ?? 'unsure', reasons: proposal?.reasons ?? [] }}
          byHand={byHand}
        />
      ) : null}
    </section>
  );
}

function placeKey(where: Anchor) {
  return `place${where.charAt(0).toUpperCase()}${where.slice(1)}` as `place${Capitalize<Anchor>}`;
}
