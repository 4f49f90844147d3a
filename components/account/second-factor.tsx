'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSend } from '@/components/studio/use-send';
import { Button } from '@/components/ui/button';
import styles from './account.module.css';
import { BackupCodes } from './backup-codes';
import { PasswordAsked } from './password-asked';
import { type NewFactor, ScanFactor } from './scan-factor';

type Step =
  | { at: 'rest' }
  | { at: 'ask'; act: 'begin' | 'remove' | 'renew' }
  | { at: 'scan'; factor: NewFactor }
  | { at: 'codes'; codes: string[] };

const url = '/api/merchant/account/second-factor';

/** Setting up, renewing and removing one's own second factor, one step at a time. */
export function SecondFactor({ on }: { on: boolean }) {
  const t = useTranslations('account');
  const { busy, error, send, forget } = useSend();
  const [step, setStep] = useState<Step>({ at: 'rest' });

  const go = (next: Step) => {
    forget();
    setStep(next);
  };
  const withPassword = async (act: 'begin' | 'remove' | 'renew', password: string) => {
    if (act === 'begin') {
      const done = await send<NewFactor>('POST', url, { password });
      if (done) go({ at: 'scan', factor: done.value });
    } else if (act === 'renew') {
      const done = await send<{ backupCodes: string[] }>('POST', `${url}/backup-codes`, { password });
      if (done) go({ at: 'codes', codes: done.value.backupCodes });
    } else if (await send('DELETE', url, { password })) {
      go({ at: 'rest' });
    }
  };

  if (step.at === 'scan') {
    const { factor } = step;
    return (
      <ScanFactor
        factor={factor}
        busy={busy}
        error={error}
        onCode={async (code) => {
          if (await send('PUT', url, { code })) go({ at: 'codes', codes: factor.backupCodes });
        }}
        onCancel={() => go({ at: 'rest' })}
      />
    );
  }
  if (step.at === 'codes') return <BackupCodes codes={step.codes} onDone={() => go({ at: 'rest' })} />;
  if (step.at === 'ask') {
    const verbs = { begin: 'factorBegin', remove: 'factorRemove', renew: 'factorRenew' } as const;
    return (
      <PasswordAsked
        verb={t(verbs[step.act])}
        busy={busy}
        error={error}
        onPassword={(password) => withPassword(step.act, password)}
        onCancel={() => go({ at: 'rest' })}
      />
    );
  }
  return (
    <>
      <p className={styles.text}>{t(on ? 'factorOnText' : 'factorOffText')}</p>
      <div className={styles.verbs}>
        {on ? (
          <>
            <Button onClick={() => go({ at: 'ask', act: 'renew' })}>{t('factorRenew')}</Button>
            <Button onClick={() => go({ at: 'ask', act: 'remove' })}>{t('factorRemove')}</Button>
          </>
        ) : (
          <Button onClick={() => go({ at: 'ask', act: 'begin' })}>{t('factorBegin')}</Button>
        )}
      </div>
    </>
  );
}
