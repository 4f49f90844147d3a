import Link from 'next/link';
import type { Messages } from '@/components/ui/messages/messages';
import { translator } from '@/components/ui/messages/translator';
import { Photo } from '@/components/ui/photo';
import hidden from '@/components/ui/visually-hidden.module.css';
import type { Locale } from '@/lib/core/locale';
import { type CategoryGroup, categoryInfo } from '@/lib/product/category';
import type { ProductPhoto } from '@/lib/product/product';
import styles from './collections.module.css';
import { Shelf } from './shelf';

/** A category with what stands in for it. */
export type Collection = { slug: string; products: number; cover: ProductPhoto | null };

const groups = [
  { group: 'furniture', title: 'groupFurniture' },
  { group: 'lighting', title: 'groupLighting' },
  { group: 'wall', title: 'groupWall' },
  { group: 'objects', title: 'groupObjects' },
  { group: 'wearables', title: 'groupWearables' },
] as const satisfies { group: CategoryGroup; title: keyof Messages['shop'] }[];

/** Everything the shop has, a shelf for each group: large pictures with names, drawn sideways. */
export function Collections({ collections, locale }: { collections: Collection[]; locale: Locale }) {
  const t = translator(locale, 'shop');
  return (
    <div id="collections" className={styles.groups}>
      <h2 className={hidden.hidden}>{t('collections')}</h2>
      {groups.map(({ group, title }) => {
        const members = collections.filter(({ slug }) => categoryInfo(slug).group === group);
        if (members.length === 0) return null;
        const name = t(title);
        return (
          <section key={group} className={styles.group} aria-label={name}>
            <Shelf title={name}>
              {members.map((collection) => (
                <li key={collection.slug} className={styles.item}>
                  <CollectionLink collection={collection} locale={locale} />
                </li>
              ))}
            </Shelf>
          </section>
        );
      })}
    </div>
  );
}

function CollectionLink({ collection, locale }: { collection: Collection; locale: Locale }) {
  const t = translator(locale, 'shop');
  const { slug, cover, products } = collection;
  return (
    <Link href={`/collections/${slug}`} className={styles.link} prefetch={false}>
      <span className={styles.frame}>
        {cover ? <Photo photo={cover} alt="" className={styles.photo} /> : null}
      </span>
      <span className={styles.line}>
        <span className={styles.name}>{categoryInfo(slug).name[locale]}</span>
        <span className={styles.count}>{t('productCount', { count: products })}</span>
      </span>
    </Link>
  );
}
