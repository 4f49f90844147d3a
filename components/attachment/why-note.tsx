'use client';

import { useTranslations } from 'use-intl/react';
import type { Proposal, Reason } from '@/lib/model3d/attachment/propose/proposal';
import styles from './inspector.module.css';

/** How sure the proposal is, and the sentences why. */
export function WhyNote({
  proposal,
  byHand,
}: {
  proposal: Pick<Proposal, 'confidence' | 'reasons'>;
  byHand: boolean;
}) {
  const t = useTranslations('attachment');
  const words = (reason: Reason): string => {
    const key = `reason${reason.code.charAt(0).toUpperCase()}${reason.code.slice(1)}` as 'reasonNowhere';
    const values = Object.fromEntries(
      Object.entries(reason.values ?? {}).map(([name, value]) => [name, `${value}`]),
    );
    return t(key, values as never);
  };
  return (
    <div className={styles.why} data-confidence={byHand ? 'merchant' : proposal.confidence}>
      <p className={styles.confidence}>{byHand ? t('byMerchant') : t(proposal.confidence)}</p>
      {byHand
        ? null
        : proposal.reasons.map((reason) => (
            <p key={reason.code} className={styles.reason}>
              {words(reason)}
            </p>
          ))}
    </div>
  );
}
