import { ButtonLink } from '@/components/ui/button';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import type { RenderReport } from '@/lib/model3d/render/render-report';
import styles from './picture-note.module.css';

type Props = {
  productId: string;
  locale: Locale;
  /** Of the pictures of the model as it is now; null when there are none. */
  report: RenderReport | null;
  /** The product's photos in their order: a photo is named by its number. */
  photoIds: string[];
  /** Somebody who may only look is led to the pictures when there are some. */
  mayTake: boolean;
};

/** On the page of a model: what its pictures say of it, and the way to them. */
export function PictureNote({ productId, locale, report, photoIds, mayTake }: Props) {
  const t = translator(locale, 'render');
  const odd = report?.match?.photos.filter(({ verdict }) => verdict !== 'same') ?? [];
  const least = report?.match?.photos[report.match.leastLike ?? 0];
  const number = least ? photoIds.indexOf(least.photoId) + 1 : 0;
  return (
    <section className={styles.note}>
      <h2>{t('title')}</h2>
      <div className={styles.row}>
        <p className={odd.length > 0 ? styles.odd : undefined}>
          {!report
            ? t('neverTaken')
            : odd.length > 0 && number > 0
              ? t('matchLeast', { number: `${number}` })
              : t('known', { views: report.indexViews })}
        </p>
        {report || mayTake ? (
          <ButtonLink href={`/merchant/products/${encodeURIComponent(productId)}/render`} prefetch={false}>
            {t(report ? 'see' : 'take')}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}
