'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { SessionState } from './session-state';

/** Tells a screen reader what came of a search: how many, and what stands first. */
export function Announcer({ state }: { state: SessionState }) {
  const t = useTranslations('search');
  const [words, setWords] = useState('');
  const { answer, phase } = state;

  useEffect(() => {
    if (phase !== 'done' || !answer) return;
    const name = answer.cards[0]?.name;
    if (!name) setWords(t('announce', { count: 0 }));
    else if (answer.nothingAlike) setWords(t('announceNothing', { name }));
    else setWords(t('announceFirst', { count: answer.total, name }));
  }, [phase, answer, t]);

  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" data-announcer>
        {words}
      </span>
    </VisuallyHidden>
  );
}
