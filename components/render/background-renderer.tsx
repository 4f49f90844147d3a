'use client';

import Link from 'next/link';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { drawsByGraphicsCard } from '@/lib/model3d/webgl.browser';
import styles from './background-renderer.module.css';
import { RenderSteps } from './render-panel';
import { startRender, useRender } from './render-store';

const lookEveryMilliseconds = 20_000;

/**
 * Draws what waits while a merchant works in the studio, and says so in a line. One tab at a time, and only where a
 * graphics card draws: without one the page would stutter, and the server draws as well.
 */
export function BackgroundRenderer() {
  const t = useTranslations('render');
  const state = useRender();
  useEffect(() => {
    if (!('locks' in navigator) || !drawsByGraphicsCard()) return;
    const lifetime = new AbortController();
    const look = async () => {
      while (!lifetime.signal.aborted) {
        if (!document.hidden) while (await startRender(null)) if (lifetime.signal.aborted) return;
        await new Promise((resolve) => setTimeout(resolve, lookEveryMilliseconds));
      }
    };
    navigator.locks.request('vitrine-render', { signal: lifetime.signal }, look).catch(() => {});
    return () => lifetime.abort();
  }, []);

  if (!state.running || !state.name || !state.productId) return null;
  return (
    <aside className={styles.line}>
      <Link href={`/merchant/products/${encodeURIComponent(state.productId)}/render`} prefetch={false}>
        {t('workingOn', { name: state.name })}
      </Link>
      <RenderSteps progress={state.progress} />
    </aside>
  );
}
