'use client';

import { useState } from 'react';
import { Button } from './button';

/** Puts a text on the clipboard and says so. Where a page may not (plain http), the text beside it can be selected. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Button onClick={copy}>
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}
