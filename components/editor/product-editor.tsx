'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { BackLink } from '@/components/studio/back-link';
import { sendJson } from '@/components/studio/send-json';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Locale } from '@/lib/core/locale';
import type { ProductDocument } from '@/lib/merchant/product-document';
import { localText } from '@/lib/product/local-text';
import type { Location } from '@/lib/product/stock';
import { BasicsSection } from './basics-section';
import { CategorySection } from './category-section';
import { ConflictPanel } from './conflict-panel';
import { type Editing, EditingContext } from './editor-context';
import { ModelSection } from './model-section';
import { PhotoSection } from './photo-section';
import { PriceSection } from './price-section';
import styles from './product-editor.module.css';
import { SaveLine } from './save-line';
import { SeoSection } from './seo-section';
import { SizeSection } from './size-section';
import { StatusPanel } from './status-panel';
import { StockSection } from './stock-section';
import { useEditSession } from './use-edit-session';
import { useLeaveQuestion } from './use-leave-question';
import { VariantsSection } from './variants-section';

const parts = [
  ['basics', 'basics'],
  ['photos', 'photosTitle'],
  ['model', 'modelTitle'],
  ['price', 'priceTitle'],
  ['variants', 'variantsTitle'],
  ['stock', 'stockTitle'],
  ['size', 'sizeTitle'],
  ['category', 'categoryTitle'],
  ['seo', 'seoTitle'],
] as const;

/**
 * One product, all of it. It saves by itself; what somebody else writes meanwhile is taken in, or shown beside one's own
 * where both changed the same.
 */
export function ProductEditor(props: {
  start: ProductDocument & { version: number; updatedAt: string | null };
  places: Location[];
  shopCategories: string[];
  origin: string;
  locale: Locale;
  mayWrite: boolean;
  /** Where new photos are brought in; the pipeline's. */
  photoUpload?: ReactNode;
  /** The 3D model with its pipeline. */
  model?: ReactNode;
}) {
  const { start, locale, mayWrite } = props;
  const t = useTranslations('editor');
  const router = useRouter();
  const { view, session, restored } = useEditSession(start, mayWrite);
  const [language, setLanguage] = useState<Locale>(locale);
  const [places, setPlaces] = useState(props.places);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const { document, state, version, joined } = view;
  const { product } = document;
  const stored = version > 0;
  useLeaveQuestion(session, t('leaveQuestion'));

  useEffect(() => {
    if (!stored || !new URLSearchParams(location.search).has('new')) return;
    // The first save gave the product its place: a reload finds it there, and what hangs on it can be drawn.
    history.replaceState(history.state, '', location.pathname);
    router.refresh();
  }, [stored, router]);

  const editing = useMemo<Editing>(
    () => ({
      document,
      set: (fields) => session.edit((now) => ({ ...now, product: { ...now.product, ...fields } })),
      change: (change) => session.edit(change),
      locale,
      language,
      setLanguage,
      places,
      setPlaces,
      stored,
      mayWrite,
    }),
    [document, session, locale, language, places, stored, mayWrite],
  );

  const remove = async () => {
    const answer = await sendJson<{ ids: string[] }>('POST', '/api/merchant/products/delete', {
      ids: [product.id],
    });
    if ('error' in answer) return setFailed(answer.error);
    router.push(`/merchant/products?deleted=${encodeURIComponent(product.id)}`);
  };
  const bringBack = async () => {
    const answer = await sendJson('POST', '/api/merchant/products/restore', { ids: [product.id] });
    if ('error' in answer) setFailed(answer.error);
    else window.location.reload();
  };
  const name = localText(product.name, locale);
  return (
    <EditingContext value={editing}>
      <div className={styles.editor}>
        <header className={styles.head}>
          <BackLink href="/merchant/products" word={t('back')} />
          <h1 className={styles.title}>
            <bdi>{name || (stored ? t('noName') : t('newProduct'))}</bdi>
          </h1>
          {mayWrite ? (
            <SaveLine state={state} stored={stored} locale={locale} onTry={() => session.flush()} />
          ) : (
            <span className={styles.quiet}>{t('readOnly')}</span>
          )}
        </header>
        <nav className={styles.parts} aria-label={t('sections')}>
          {parts.map(([id, word]) => (
            <a key={id} href={`#${id}`}>
              {t(word)}
            </a>
          ))}
        </nav>
        <div className={styles.main}>
          <div aria-live="polite">
            {failed ? <ErrorNote code={failed} /> : null}
            {state.kind === 'refused' ? <ErrorNote code={state.code} /> : null}
            {restored ? <p className={styles.note}>{t('restored')}</p> : null}
            {joined ? (
              <p className={styles.note} data-joined>
                {joined.by ? t('joined', { name: joined.by }) : t('joinedSomebody')}{' '}
                <button type="button" onClick={() => session.dismiss()}>
                  {t('understood')}
                </button>
              </p>
            ) : null}
          </div>
          {state.kind === 'deleted' ? (
            <section className={styles.deleted} role="alert">
              <h2>{t('deletedTitle')}</h2>
              <p>{t('deletedText')}</p>
              <Button onClick={bringBack}>{t('bringBack')}</Button>
            </section>
          ) : null}
          {state.kind === 'conflict' ? (
            <ConflictPanel
              key={state.at}
              state={state}
              locale={locale}
              onChoices={(choices) => session.resolve(choices)}
            />
          ) : null}
          <fieldset className={styles.sections} disabled={!mayWrite || state.kind === 'deleted'}>
            <BasicsSection />
            <PhotoSection upload={props.photoUpload} />
            <ModelSection>{props.model}</ModelSection>
            <PriceSection />
            <VariantsSection />
            <StockSection />
            <SizeSection />
            <CategorySection shopCategories={props.shopCategories} />
            <SeoSection origin={props.origin} />
          </fieldset>
        </div>
        <aside className={styles.aside}>
          <StatusPanel
            onDelete={remove}
            liveSlug={stored && product.status === 'published' ? product.slug : null}
          />
        </aside>
      </div>
    </EditingContext>
  );
}
