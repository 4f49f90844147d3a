'use client';

import { Search, X } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { maxTextLength } from '@/lib/search/address';
import styles from './narrow-box.module.css';

/** Quiet time after a key before the words count. */
const settleMilliseconds = 300;

/** Words that narrow the search as they are typed. `onText` is told whether this is a new step or more of the last. */
export function NarrowBox(props: {
  text: string;
  label: string;
  placeholder?: string;
  onText: (text: string, how: 'push' | 'replace') => void;
}) {
  const { text, label, onText } = props;
  const t = useTranslations('search');
  const [draft, setDraft] = useState(text);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Words typed in one go are one step of the history.
  const typing = useRef(false);

  useEffect(() => {
    setDraft(text);
    return () => clearTimeout(settle.current);
  }, [text]);

  const say = (next: string) => {
    clearTimeout(settle.current);
    if (next.trim() === text.trim()) return;
    onText(next.trim(), typing.current ? 'replace' : 'push');
    typing.current = true;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    say(draft);
    typing.current = false;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form that submits is needed, and <search> is not known everywhere
    <form role="search" className={styles.box} onSubmit={submit}>
      <Icon glyph={Search} className={styles.icon} />
      <input
        type="text"
        name="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        dir="auto"
        maxLength={maxTextLength}
        aria-label={label}
        placeholder={props.placeholder ?? t('wordsHint')}
        className={styles.field}
        value={draft}
        data-narrow-text
        onBlur={() => {
          typing.current = false;
        }}
        onChange={(event) => {
          const next = event.target.value;
          setDraft(next);
          clearTimeout(settle.current);
          settle.current = setTimeout(() => say(next), settleMilliseconds);
        }}
      />
      {draft ? (
        <IconButton
          label={t('clearWords')}
          onClick={() => {
            setDraft('');
            say('');
          }}
        >
          <Icon glyph={X} />
        </IconButton>
      ) : null}
    </form>
  );
}
