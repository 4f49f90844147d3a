'use client';

import { Camera, ImageUp, SlidersHorizontal } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { usePhotoIntake } from '@/components/photo/photo-intake';
import { Button, IconButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import type { Locale } from '@/lib/core/locale';
import { countFilters } from '@/lib/search/address';
import type { ShopAnswer } from '@/lib/search/shop-search-protocol';
import styles from './found.module.css';
import { NarrowBox } from './narrow-box';
import { NothingAlike, NothingLeft } from './nothing';
import { ResultCard } from './result-card';
import type { SearchSession } from './search-session';
import type { SessionState } from './session-state';
import { SortChoice } from './sort-choice';

/** Fetched when filters are first wanted: most searches end without them. */
const FiltersSheet = dynamic(() => import('./filters-sheet').then((file) => file.FiltersSheet), {
  ssr: false,
});

/** Fetched with the one filter that it speaks of. */
const WearsNote = dynamic(() => import('./wears-note').then((file) => file.WearsNote), { ssr: false });

/** Fetched with the first condition: it knows every kind, colour and material by name, in every language. */
const ConditionChips = dynamic(() => import('./condition-chips').then((file) => file.ConditionChips), {
  ssr: false,
});

/** The shop's answer, and what narrows it. */
export function Found(props: { state: SessionState; session: SearchSession; locale: Locale }) {
  const { state, session, locale } = props;
  const t = useTranslations('search');
  const [filtering, setFiltering] = useState(false);
  const [filtered, setFiltered] = useState(false);
  const { answer, address, seeing } = state;
  const filtersSet = countFilters(address.filters);
  const narrowed = filtersSet > 0 || address.text !== '';
  const { upload, snap } = usePhotoIntake();
  const countWords = ({ basis, alike, total, nothingAlike }: ShopAnswer) => {
    if (nothingAlike) return null;
    return basis === 'photo' && alike > 0 ? t('countAlike', { count: alike }) : t('count', { count: total });
  };
  const waiting = !answer && (seeing || state.searching);
  return (
    <section className={styles.found} aria-label={t('results')}>
      <div className={styles.bar}>
        <NarrowBox text={address.text} label={t('words')} onText={session.setText} />
        <div className={styles.tools}>
          <p className={styles.count} data-count>
            {answer ? countWords(answer) : null}
          </p>
          <Button
            className={styles.tool}
            disabled={!answer}
            aria-label={filtersSet > 0 ? t('filtersCount', { count: filtersSet }) : undefined}
            onClick={() => {
              setFiltered(true);
              setFiltering(true);
            }}
            data-open-filters
          >
            <Icon glyph={SlidersHorizontal} /> {t('filters')}
            {filtersSet > 0 ? <span className={styles.badge}>{filtersSet}</span> : null}
          </Button>
          <SortChoice
            sort={address.sort}
            photo={answer?.basis !== 'text' && answer?.orderedBy !== 'fill'}
            onSort={session.setSort}
          />
          <span className={styles.again}>
            <IconButton label={t('otherPhoto')} onClick={upload}>
              <Icon glyph={ImageUp} />
            </IconButton>
            <IconButton label={t('snap')} onClick={snap}>
              <Icon glyph={Camera} />
            </IconButton>
          </span>
        </div>
        {answer && narrowed ? (
          <ConditionChips
            text={address.text}
            understood={answer.understood}
            filters={address.filters}
            currency={answer.facets.price?.currency ?? 'USD'}
            locale={locale}
            onText={(text) => session.setText(text)}
            onFilters={session.setFilters}
          />
        ) : null}
      </div>
      {waiting ? <Waiting /> : null}
      {answer ? (
        <div className={classNames(styles.answer, (seeing || state.searching) && styles.stale)}>
          {answer.orderedBy && answer.total > 1 && address.sort === 'best' ? (
            <p className={styles.note} data-ordered-by={answer.orderedBy}>
              {t(answer.orderedBy === 'likeness' ? 'orderedByPhoto' : 'orderedByFill')}
            </p>
          ) : null}
          {address.filters.wears ? <WearsNote /> : null}
          {answer.relaxed ? <p className={styles.note}>{t('relaxed')}</p> : null}
          {answer.alikeHidden > 0 && answer.alike === 0 && answer.total > 0 ? (
            <p className={styles.note}>{t('hiddenByFilters', { count: answer.alikeHidden })}</p>
          ) : null}
          {answer.nothingAlike ? <NothingAlike below={answer.total > 0} /> : null}
          {answer.total === 0 && !narrowed ? null : answer.total === 0 ? (
            <NothingLeft
              // Without a photo nothing is alike that could be hidden.
              hidden={answer.basis === 'photo' ? answer.alikeHidden : 0}
              onClear={session.clearConditions}
            />
          ) : (
            <Results state={state} session={session} locale={locale} />
          )}
        </div>
      ) : null}
      {answer && filtered ? (
        <FiltersSheet
          open={filtering}
          onClose={() => setFiltering(false)}
          filters={address.filters}
          facets={answer.facets}
          total={answer.total}
          locale={locale}
          onFilters={session.setFilters}
        />
      ) : null}
    </section>
  );
}

function Results({
  state,
  session,
  locale,
}: {
  state: SessionState;
  session: SearchSession;
  locale: Locale;
}) {
  const t = useTranslations('search');
  const { answer } = state;
  if (!answer) return null;
  const { matches, cards, total, alike, basis } = answer;
  const card = (at: number) => {
    const match = matches[at];
    const product = cards[at];
    if (!match || !product) return null;
    return (
      <ResultCard
        key={product.id}
        card={product}
        match={match}
        locale={locale}
        // What is only near stands under a heading that says so.
        showConfidence={basis === 'photo' && match.confidence !== 'none'}
        place={at}
        onLike={session.like}
      />
    );
  };
  // The alike come first; what follows is only near, and says so.
  const near = basis === 'photo' && alike > 0 ? Math.min(alike, matches.length) : matches.length;
  return (
    <>
      <ul className={styles.grid}>{matches.slice(0, near).map((_, at) => card(at))}</ul>
      {near < matches.length ? (
        <>
          <h2 className={styles.further}>{t('nearestHeading')}</h2>
          <ul className={styles.grid}>{matches.slice(near).map((_, at) => card(near + at))}</ul>
        </>
      ) : null}
      {matches.length < total ? (
        <div className={styles.more}>
          <Button onClick={session.showMore} data-show-more>
            {t('showMore')}
          </Button>
          <p className={styles.shown}>{t('shown', { shown: matches.length, total })}</p>
        </div>
      ) : null}
    </>
  );
}

/** The shape of what comes. */
function Waiting() {
  return (
    <div className={styles.grid} aria-hidden>
      {Array.from({ length: 8 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: eight equal blocks that never move
        <div key={i} className={styles.skeleton}>
          <Skeleton ratio={1} />
          <Skeleton width="70%" height="1rem" />
          <Skeleton width="30%" height="0.875rem" />
        </div>
      ))}
    </div>
  );
}
