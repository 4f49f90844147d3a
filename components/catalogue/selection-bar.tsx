import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink } from '@/components/ui/button';
import styles from './selection-bar.module.css';

/** What can be done with the rows that are selected; only there when some are. */
export function SelectionBar(props: {
  count: number;
  total: number;
  /** The page of labels for what is selected; null where they are too many for one address. */
  labels: string | null;
  onAll: () => void;
  onEdit: () => void;
  onDelete: () => void;
  onNone: () => void;
}) {
  const { count, total, labels, onAll, onEdit, onDelete, onNone } = props;
  const t = useTranslations('catalogue');
  if (count === 0) return null;
  return (
    <section className={styles.bar} aria-label={t('selected', { count })}>
      <span className={styles.count} role="status">
        {t('selected', { count })}
      </span>
      {count < total ? (
        <Button kind="plain" className={styles.small} onClick={onAll}>
          {t('selectAll', { count: total })}
        </Button>
      ) : null}
      <Button kind="plain" className={styles.small} onClick={onNone}>
        {t('selectNone')}
      </Button>
      <span className={styles.actions}>
        {labels ? (
          <ButtonLink className={styles.button} href={labels} prefetch={false}>
            {t('labels')}
          </ButtonLink>
        ) : null}
        <Button className={styles.button} onClick={onDelete}>
          {t('delete')}
        </Button>
        <Button kind="primary" className={styles.button} onClick={onEdit}>
          {t('edit')}
        </Button>
      </span>
    </section>
  );
}
