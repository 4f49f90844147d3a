'use client';

import { Camera, Download, ImageUp, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoIntake, usePhotoIntake } from '@/components/photo/photo-intake';
import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';
import { Button, ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { ErrorNote } from '@/components/ui/error-note';
import { Icon } from '@/components/ui/icon';
import { ProgressLine } from '@/components/ui/progress-line';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import type { Pixels } from '@/lib/photo/pixels';
import type { TryonState } from '@/lib/tryon/session/session-state';
import styles from './tryon-page.module.css';
import { useTryonPhoto } from './use-tryon-photo';
import { useTryonSession } from './use-tryon-session';

type Props = {
  product: ShopperProduct;
  placement: Placement;
  /** Of the colour that the address asks for. */
  sku: string | null;
};

/** A product on the shopper: in a photo of theirs, or live before the camera. */
export function TryonPage(props: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const { session, state } = useTryonSession(stage);
  const { open, report, opening, error } = useTryonPhoto(session);
  const t = useTranslations('tryon');
  const choose = useCallback(
    (photos: (Blob | Pixels)[]) => {
      if (photos[0]) void open(photos[0]);
    },
    [open],
  );
  const { product, placement, sku } = props;
  const asked = product.variants.find((each) => each.sku === sku) ?? product.variants[0] ?? null;
  const [variant, setVariant] = useState<ShopperVariant | null>(asked);
  const shown = state.mode !== 'idle';

  useEffect(() => {
    if (!session || !shown || !product.model) return;
    const { url, bytes } = product.model;
    void session.wear({ url, bytes, placement, materialVariant: variant?.materialVariant ?? null });
  }, [session, shown, product.model, placement, variant]);

  const failure = state.error ?? error;
  const words = failure ? null : saying(state, opening);
  return (
    <PhotoIntake onPhotos={choose} onError={report} dropWords={t('dropNow')}>
      <div
        className={styles.page}
        data-tryon={state.mode}
        data-face={state.face ?? undefined}
        data-alive={session ? true : undefined}
      >
        <div
          ref={stage}
          role="img"
          aria-label={shown ? t('shown', { name: product.name }) : t('heading', { name: product.name })}
          className={classNames(styles.stage, state.mirrored && styles.mirrored)}
          hidden={!shown}
        />
        {shown ? null : (
          <div className={styles.start}>
            <h1 className={styles.title}>{t('heading', { name: product.name })}</h1>
            <p className={styles.lead}>{t('lead')}</p>
            <Ways onCamera={() => void session?.startCamera()} kind="primary" />
            <p className={styles.hint}>{t('promise')}</p>
          </div>
        )}
        {state.loading !== null ? (
          <ProgressLine share={state.loading} label={t('loading')} className={styles.progress} />
        ) : null}
        <p className={styles.said} role="status">
          {words ? t(words) : null}
        </p>
        {failure ? <Failure code={failure.code} /> : null}
        {shown ? (
          <div className={styles.controls}>
            {product.variants.length > 1 ? (
              <fieldset className={styles.colours}>
                <legend className={styles.legend}>{t('colour')}</legend>
                {product.variants.map((each) => (
                  <label key={each.id} className={styles.colour}>
                    <input
                      type="radio"
                      name="colour"
                      checked={each.id === variant?.id}
                      onChange={() => setVariant(each)}
                    />
                    {each.name}
                  </label>
                ))}
              </fieldset>
            ) : null}
            <Ways onCamera={() => void session?.startCamera()} kind="quiet" live={state.mode === 'live'} />
            <Button onClick={() => void save(session, product.slug)}>
              <Icon glyph={Download} /> {t('save')}
            </Button>
            {state.mode === 'live' ? (
              <Button onClick={() => session?.stopCamera()}>
                <Icon glyph={X} /> {t('stop')}
              </Button>
            ) : null}
          </div>
        ) : null}
        <ButtonLink kind="plain" href={`/products/${product.slug}`}>
          {t('back')}
        </ButtonLink>
      </div>
    </PhotoIntake>
  );
}

function Ways(props: { onCamera: () => void; kind: 'primary' | 'quiet'; live?: boolean }) {
  const { upload } = usePhotoIntake();
  const t = useTranslations('tryon');
  const { onCamera, kind, live = false } = props;
  return (
    <div className={styles.ways}>
      <Button kind={kind} size={kind === 'primary' ? 'large' : 'regular'} onClick={upload}>
        <Icon glyph={ImageUp} /> {t('upload')}
      </Button>
      {live ? null : (
        <Button kind={kind} size={kind === 'primary' ? 'large' : 'regular'} onClick={onCamera}>
          <Icon glyph={Camera} /> {t('camera')}
        </Button>
      )}
    </div>
  );
}

/** What went wrong: where the shop's words speak of the search, the try-on has its own. */
function Failure({ code }: { code: ErrorCode }) {
  const t = useTranslations('tryon');
  if (code === 'MODEL_UNAVAILABLE' || code === 'WEBGL_UNAVAILABLE') {
    return <Alert code={code} words={t('cannot')} />;
  }
  if (code === 'MODEL_DOWNLOAD_FAILED' || code === 'MODEL_BAD_WEIGHTS') {
    return <Alert code={code} words={t('notLoaded')} />;
  }
  return <ErrorNote code={code} />;
}

function Alert({ code, words }: { code: ErrorCode; words: string }) {
  return (
    <p role="alert" data-error={code} className={styles.said}>
      {words}
    </p>
  );
}

/** One sentence at a time: what is being done, or what to do. */
function saying(state: TryonState, opening: boolean) {
  if (opening) return 'opening';
  if (state.loading !== null) return 'loading';
  if (state.mode === 'idle') return null;
  if (state.face === null) return 'looking';
  if (!state.face) return state.mode === 'live' ? 'noFaceLive' : 'noFace';
  if (state.others > 0) return 'nearest';
  return 'on';
}

async function save(session: ReturnType<typeof useTryonSession>['session'], slug: string): Promise<void> {
  const picture = await session?.picture();
  if (!picture) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${slug}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
