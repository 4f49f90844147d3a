'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { ProgressLine } from '@/components/ui/progress-line';
import type { RenderProgress } from '@/lib/model3d/render/render-channel';
import styles from './render-panel.module.css';
import { startRender, stopRender, useRender } from './render-store';

type Props = {
  productId: string;
  /** Whether there are pictures of the model as it is now, of an earlier one, or none. */
  pictures: 'current' | 'outdated' | 'none';
  /** A run waits: it begins when the page opens. */
  waiting: boolean;
  /** Somebody else is drawing. */
  elsewhere: boolean;
  mayWrite: boolean;
  /** Views that the search has of the model as it is now. */
  indexViews: number;
};

/** Takes the pictures of one product's model in this tab, and says how far it is. */
export function RenderPanel({ productId, pictures, waiting, elsewhere, mayWrite, indexViews }: Props) {
  const t = useTranslations('render');
  const router = useRouter();
  const state = useRender();
  const mine = state.productId === productId;
  const running = mine && state.running;
  const done = mine && !state.running ? state.report : null;

  useEffect(() => {
    if (waiting && mayWrite) void startRender(productId);
  }, [waiting, mayWrite, productId]);
  useEffect(() => {
    // The pictures of the page are the server's to read.
    if (done) router.refresh();
  }, [done, router]);

  const begin = () => void startRender(productId);
  return (
    <section className={styles.panel} data-render-state={running ? 'running' : done ? 'done' : 'idle'}>
      <div className={styles.words} aria-live="polite">
        {running ? (
          <RenderSteps progress={state.progress} />
        ) : done ? (
          <p>{t('ready', { views: done.indexViews })}</p>
        ) : elsewhere ? (
          <p>{t('elsewhere')}</p>
        ) : pictures === 'none' ? (
          <p>{t('neverTaken')}</p>
        ) : pictures === 'outdated' ? (
          <p>{t('outdated')}</p>
        ) : (
          <p>{t('known', { views: indexViews })}</p>
        )}
        {mine && state.error && !running ? <ErrorNote code={state.error} /> : null}
      </div>
      {mayWrite ? (
        running ? (
          <Button onClick={stopRender}>{t('stop')}</Button>
        ) : (
          <Button
            kind={pictures === 'current' ? 'quiet' : 'primary'}
            onClick={begin}
            disabled={state.running}
          >
            {t(pictures === 'none' ? 'take' : 'takeAgain')}
          </Button>
        )
      ) : null}
    </section>
  );
}

/** Each step with a hairline of how far it is. */
export function RenderSteps({ progress }: { progress: RenderProgress | null }) {
  const t = useTranslations('render');
  const { step, done, total } = progress ?? { step: 'model', done: 0, total: 0 };
  const counts = { done: `${done}`, total: `${total}` };
  const words = {
    model: t('stepModel'),
    pictures: t('stepPictures', counts),
    clip: t('stepClip', counts),
    comparison: t('stepComparison'),
    finish: t('stepFinish'),
  }[step];
  return (
    <div className={styles.step}>
      <p>{words}</p>
      <ProgressLine share={total > 1 ? done / total : null} label={words} />
    </div>
  );
}
