import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ShopperVariant } from '@/components/product/shopper-product';
import { classNames } from '@/components/ui/class-names';
import { OverPictureTop } from '@/components/ui/over-picture';
import { ProgressLine } from '@/components/ui/progress-line';
import type { AppError } from '@/lib/core/app-error';
import type { But } from '@/lib/tryon/choice/but';
import type { Finger } from '@/lib/tryon/hand/hand-points';
import type { TryonState } from '@/lib/tryon/session/session-state';
import type { TryonSession } from '@/lib/tryon/session/tryon-session.browser';
import styles from './mirror.module.css';
import { MirrorTools } from './mirror-tools';
import type { TryonChoice } from './tryon-choice';
import { TryonFailure } from './tryon-failure';
import { saying } from './tryon-words';

/** What lies below the picture is not needed before there is one: it comes right after the page. */
const loadCarousel = () => import('./carousel').then((file) => file.Carousel);
const loadWornPanel = () => import('./worn-panel').then((file) => file.WornPanel);
const Carousel = dynamic(loadCarousel, { ssr: false });
const WornPanel = dynamic(loadWornPanel, { ssr: false });
// Fetched when they are opened.
const CompareSheet = dynamic(() => import('./compare-sheet').then((file) => file.CompareSheet), {
  ssr: false,
});
const PictureSheet = dynamic(() => import('./picture-sheet').then((file) => file.PictureSheet), {
  ssr: false,
});

type Props = {
  stage: RefObject<HTMLDivElement | null>;
  session: TryonSession | null;
  state: TryonState;
  opening: boolean;
  failure: AppError | null;
  choice: TryonChoice;
  variant: ShopperVariant | null;
  choices: readonly TryonChoice[];
  buts: readonly But[];
  but: But | null;
  asking: boolean;
  locale: string;
  onBut: (but: But | null) => void;
  onChoose: (choice: TryonChoice) => void;
  onVariant: (sku: string) => void;
  onFinger: (finger: Finger) => void;
  variantOf: (choice: TryonChoice) => ShopperVariant | null;
};

/** The picture is the page, edge to edge: what is worn lies over it. Closed, it waits without being seen. */
export function Mirror(props: Props) {
  const { stage, session, state, opening, failure, choice, variant, choices, locale } = props;
  const t = useTranslations('tryon');
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [picture, setPicture] = useState<Blob | null>(null);
  const [comparing, setComparing] = useState(false);
  const shown = state.mode !== 'idle';
  const { where } = choice.worn;
  const back = `/products/${choice.product.slug}${variant ? `?variant=${encodeURIComponent(variant.sku)}` : ''}`;

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (shown && !element.open) {
      element.showModal();
      // The first button would look as if it were chosen.
      element.focus({ preventScroll: true });
    }
    if (!shown && element.open) element.close();
  }, [shown]);

  const words = failure ? null : saying(state, where, opening);
  return (
    <dialog
      ref={dialog}
      className={styles.mirror}
      tabIndex={-1}
      aria-label={t('heading', { name: choice.product.name })}
      data-tryon={state.mode}
      data-found={state.found ?? undefined}
      data-alive={session ? true : undefined}
      onCancel={(event) => {
        event.preventDefault();
        router.push(back);
      }}
    >
      <div
        ref={stage}
        role="img"
        aria-label={t('shown', { name: choice.product.name })}
        className={classNames(
          styles.stage,
          state.mode === 'live' && styles.live,
          state.mirrored && styles.mirrored,
        )}
      />
      {state.loading !== null ? (
        <ProgressLine share={state.loading} label={t('loading')} className={styles.progress} />
      ) : null}
      <OverPictureTop close={t('back')} onClose={() => router.push(back)}>
        <div className={styles.said}>
          <p role="status" className={words ? styles.words : undefined}>
            {words ? t(words) : null}
          </p>
          {failure ? (
            <div className={styles.words}>
              <TryonFailure code={failure.code} />
            </div>
          ) : null}
        </div>
      </OverPictureTop>
      <MirrorTools
        session={session}
        state={state}
        canCompare={choices.length > 1 && state.found === true}
        onPicture={setPicture}
        onCompare={() => setComparing(true)}
      />
      <div className={styles.bottom}>
        <Carousel {...props} />
        <WornPanel
          choice={choice}
          variant={variant}
          locale={locale}
          onVariant={props.onVariant}
          onFinger={props.onFinger}
        />
      </div>
      {picture ? (
        <PictureSheet
          picture={picture}
          product={choice.product}
          variant={variant}
          path={back}
          locale={locale}
          onClose={() => setPicture(null)}
        />
      ) : null}
      {comparing && session ? (
        <CompareSheet
          session={session}
          choices={choices}
          first={choice}
          variantOf={props.variantOf}
          locale={locale}
          onChoose={(chosen) => {
            props.onChoose(chosen);
            setComparing(false);
          }}
          onClose={() => setComparing(false)}
        />
      ) : null}
    </dialog>
  );
}
