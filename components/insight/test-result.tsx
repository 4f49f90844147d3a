import type { CatalogueTest, ConfusablePair } from '@/lib/analytics/catalogue-test';
import { type Share, shareOf } from '@/lib/analytics/wilson';
import type { Locale } from '@/lib/core/locale';
import styles from './insight.module.css';
import { insightWords } from './insight-words';
import pairStyles from './pairs.module.css';
import { type PairSide, PicturePair } from './picture-pair';
import type { ProductLook } from './product-look';

/** Pairs of each kind. */
const mostShown = 8;

type Props = {
  result: CatalogueTest;
  /** The result is of another vision model than the shop's. */
  stale: boolean;
  when: string;
  looks: ReadonlyMap<string, ProductLook>;
  /** Addresses of views by id. */
  pictures: ReadonlyMap<string, string>;
  locale: Locale;
};

/** What a test of the catalogue found, the worst first. Products that left the shop since are not shown. */
export function TestResult({ result, stale, when, looks, pictures, locale }: Props) {
  const { t, number, percent } = insightWords(locale);
  const found = shareOf(result.right, result.asked);
  const side = (id: string, viewId: string): PairSide | null => {
    const look = looks.get(id);
    const href = `/merchant/products/${encodeURIComponent(id)}`;
    return look ? { look, pictureUrl: pictures.get(viewId) ?? null, href } : null;
  };
  const range = (of: Share) => ({
    share: percent(of.share),
    low: percent(of.low),
    high: percent(of.high),
  });
  const alt = (name: string) => t('picture', { name });
  const lineOf = ({ times, of }: ConfusablePair, a: PairSide, b: PairSide) =>
    t('pairLine', { times: number(times), of, asked: a.look.name, found: b.look.name });
  const listed = (shown: number, of: number) =>
    shown < of ? t('listedOf', { shown: number(shown), count: number(of) }) : '';
  const pairs = bothWays(result.pairs).slice(0, mostShown);
  const directions = pairs.reduce((sum, { back }) => sum + (back ? 2 : 1), 0);
  const duplicates = result.duplicates.slice(0, mostShown);
  const never = result.neverFound.flatMap((id) => looks.get(id) ?? []);
  return (
    <div className={styles.page} data-test-result>
      <div className={styles.says}>
        <p className={styles.sentence}>
          {t('testResult', { right: number(result.right), asked: result.asked })}
        </p>
        <p className={styles.quiet}>
          {found ? `${t('testShare', range(found))} ` : ''}
          {t('testOf', { when })}. {stale ? t('testStale') : ''}
        </p>
        {result.aloneTotal > 0 ? (
          <p className={styles.quiet}>{t('aloneSentence', { count: result.aloneTotal })}</p>
        ) : null}
      </div>

      <section className={styles.section} aria-labelledby="pairs">
        <h3 id="pairs" className={styles.heading}>
          {t('pairsTitle')}
        </h3>
        {result.pairs.length > 0 ? (
          <>
            <p className={styles.text}>
              {t('pairsText')} {listed(directions, result.pairsTotal)}
            </p>
            <ul className={pairStyles.pairs}>
              {pairs.map(({ pair, back }) => {
                const [a, b] = [side(pair.asked, pair.askedView), side(pair.found, pair.foundView)];
                if (!a || !b) return null;
                const lines = [lineOf(pair, a, b), ...(back ? [lineOf(back, b, a)] : [])];
                const key = `${pair.asked} ${pair.found}`;
                return <PicturePair key={key} sides={[a, b]} lines={lines} alt={alt} />;
              })}
            </ul>
          </>
        ) : (
          <p>{t('pairsNone')}</p>
        )}
      </section>

      <section className={styles.section} aria-labelledby="duplicates">
        <h3 id="duplicates" className={styles.heading}>
          {t('duplicatesTitle')}
        </h3>
        {result.duplicates.length > 0 ? (
          <>
            <p className={styles.text}>
              {t('duplicatesText')} {listed(duplicates.length, result.duplicatesTotal)}
            </p>
            <ul className={pairStyles.pairs}>
              {duplicates.map(({ a: one, b: other, aView, bView }) => {
                const [a, b] = [side(one, aView), side(other, bView)];
                if (!a || !b) return null;
                const line = t('duplicateLine', { a: a.look.name, b: b.look.name });
                return <PicturePair key={`${one} ${other}`} sides={[a, b]} lines={[line]} alt={alt} />;
              })}
            </ul>
          </>
        ) : (
          <p>{t('duplicatesNone')}</p>
        )}
      </section>

      {never.length > 0 ? (
        <section className={styles.section} aria-labelledby="never">
          <h3 id="never" className={styles.heading}>
            {t('neverTitle')}
          </h3>
          <ul className={pairStyles.names}>
            {never.map(({ id, name }) => (
              <li key={id}>
                <a href={`/merchant/products/${encodeURIComponent(id)}`} className={styles.link}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{listed(never.length, result.neverFoundTotal)}</p>
        </section>
      ) : null}
    </div>
  );
}

/** A pair that is taken for each other is shown once. */
function bothWays(pairs: readonly ConfusablePair[]): { pair: ConfusablePair; back: ConfusablePair | null }[] {
  const shown = new Set<ConfusablePair>();
  return pairs.flatMap((pair) => {
    if (shown.has(pair)) return [];
    const back = pairs.find(({ asked, found }) => asked === pair.found && found === pair.asked) ?? null;
    if (back) shown.add(back);
    return [{ pair, back }];
  });
}
