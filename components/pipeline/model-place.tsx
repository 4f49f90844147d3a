'use client';

import { useTranslations } from 'use-intl/react';
import { WhyNote } from '@/components/attachment/why-note';
import { ButtonLink } from '@/components/ui/button';
import { readAttachment } from '@/lib/model3d/attachment/attachment';
import type { Proposal } from '@/lib/model3d/attachment/propose/proposal';
import type { Anchor } from '@/lib/product/category';
import styles from './model-place.module.css';

type Props = {
  productId: string;
  mayWrite: boolean;
  /** What is kept with the model (`ProductModel.attachment`). */
  stored: unknown;
  /** What its shape says; null for a model that was never prepared here. */
  proposal: Proposal | null;
};

/**
 * Where the model belongs: as its shape proposed, with why, or as a person placed it. Needs the words of `attachment`.
 */
export function ModelPlace({ productId, mayWrite, stored, proposal }: Props) {
  const t = useTranslations('attachment');
  const attachment = readAttachment(stored) ?? proposal?.attachment;
  const byHand = attachment?.by === 'merchant';
  return (
    <section aria-label={t('title')} className={styles.section}>
      <h2>{t('title')}</h2>
      <div className={styles.row}>
        {attachment ? (
          <div className={styles.words}>
            <p>{t(placeKey(attachment.where))}</p>
            {byHand || proposal ? (
              <WhyNote
                proposal={{ confidence: proposal?.confidence ?? 'unsure', reasons: proposal?.reasons ?? [] }}
                byHand={byHand}
              />
            ) : null}
          </div>
        ) : (
          <p>{t('notPlaced')}</p>
        )}
        {mayWrite ? (
          <ButtonLink
            href={`/merchant/products/${encodeURIComponent(productId)}/attachment`}
            prefetch={false}
          >
            {t('toPlace')}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}

function placeKey(where: Anchor) {
  return `place${where.charAt(0).toUpperCase()}${where.slice(1)}` as `place${Capitalize<Anchor>}`;
}
