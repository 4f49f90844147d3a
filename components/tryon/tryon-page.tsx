'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { PhotoIntake } from '@/components/photo/photo-intake';
import { track } from '@/lib/analytics/track.browser';
import { keptSizes } from '@/lib/fit/wear/kept-sizes.browser';
import type { Pixels } from '@/lib/photo/pixels';
import type { But } from '@/lib/tryon/choice/but';
import type { Finger } from '@/lib/tryon/hand/hand-points';
import { faceSizeOf } from '@/lib/tryon/measure/face-size-of';
import { Mirror } from './mirror';
import type { TryonChoice } from './tryon-choice';
import { TryonFailure } from './tryon-failure';
import { TryonStart } from './tryon-start';
import { useChoices } from './use-choices';
import { useTryonPhoto } from './use-tryon-photo';
import { useTryonSession } from './use-tryon-session';
import { wornProduct } from './worn-product';

type Props = {
  choice: TryonChoice;
  /** Of the colour that the address asks for. */
  sku: string | null;
  locale: string;
};

/** A product on the shopper: in a photo of theirs, or live before the camera. */
export function TryonPage({ choice: asked, sku, locale }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const { where } = asked.worn;
  const { session, state } = useTryonSession(stage, where);
  const { open, report, opening, error } = useTryonPhoto(session);
  const t = useTranslations('tryon');
  const choose = useCallback(
    (photos: (Blob | Pixels)[]) => {
      if (photos[0]) void open(photos[0]);
    },
    [open],
  );
  const [choice, setChoice] = useState(asked);
  const [variants, setVariants] = useState<Record<string, string>>(() =>
    sku ? { [asked.product.id]: sku } : {},
  );
  const [but, setBut] = useState<But | null>(null);
  /** What "more like this" starts from. */
  const [like, setLike] = useState(asked);
  const shown = state.mode !== 'idle';
  const { choices, buts, asking } = useChoices(like.product.id, but, locale, shown);
  const variant = variantOf(choice, variants);

  useEffect(() => {
    if (session && shown) void session.wear(wornProduct(choice, variant));
  }, [session, shown, choice, variant]);
  const sizes = useSyncExternalStore(keptSizes.subscribe, keptSizes.getSnapshot, keptSizes.getServerSnapshot);
  useEffect(() => session?.setFaceSize(faceSizeOf(sizes)), [session, sizes]);
  useEffect(() => {
    if (state.found) track({ kind: 'tried', productId: choice.product.id });
  }, [state.found, choice.product.id]);

  const pickBut = (next: But | null) => {
    // Another question is asked of what is worn now.
    if (next && !but) setLike(choice);
    setBut(next);
  };
  const onFinger = useCallback((finger: Finger) => session?.setFinger(finger), [session]);
  const failure = state.error ?? error;
  return (
    <PhotoIntake onPhotos={choose} onError={report} dropWords={t('dropNow')}>
      {shown ? null : (
        <>
          <TryonStart
            product={asked.product}
            where={where}
            opening={opening}
            loading={state.loading}
            away={state.away}
            onCamera={() => void session?.startCamera()}
          />
          {failure ? <TryonFailure code={failure.code} /> : null}
        </>
      )}
      <Mirror
        stage={stage}
        session={session}
        state={state}
        opening={opening}
        failure={shown ? failure : null}
        choice={choice}
        variant={variant}
        choices={[like, ...choices.filter(({ product }) => product.id !== like.product.id)]}
        buts={buts}
        but={but}
        asking={asking}
        locale={locale}
        onBut={pickBut}
        onChoose={setChoice}
        onVariant={(next) => setVariants((before) => ({ ...before, [choice.product.id]: next }))}
        onFinger={onFinger}
        variantOf={(each) => variantOf(each, variants)}
      />
    </PhotoIntake>
  );
}

/** The colour that was chosen of a product, else its first. */
function variantOf({ product }: TryonChoice, chosen: Record<string, string>) {
  return product.variants.find(({ sku }) => sku === chosen[product.id]) ?? product.variants[0] ?? null;
}
