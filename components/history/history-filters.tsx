import { Button } from '@/components/ui/button';
import { translator } from '@/components/ui/messages/translator';
import { Select } from '@/components/ui/select';
import type { Locale } from '@/lib/core/locale';
import { type SubjectKind, subjectKinds } from '@/lib/merchant/change';
import styles from './history.module.css';

const words = {
  product: 'kindProduct',
  model: 'kindModel',
  photo: 'kindPhoto',
  import: 'kindImport',
  person: 'kindPerson',
  invitation: 'kindInvitation',
  shop: 'kindShop',
} as const satisfies Record<SubjectKind, string>;

type Props = {
  locale: Locale;
  actors: { id: string; name: string }[];
  chosen: { person?: string | undefined; kind?: SubjectKind | undefined };
};

/** Whose and what changes are listed. A plain form: the choice stands in the address. */
export function HistoryFilters({ locale, actors, chosen }: Props) {
  const t = translator(locale, 'history');
  return (
    <form method="get" className={styles.filters}>
      <Select label={t('filterPerson')} name="person" defaultValue={chosen.person ?? ''}>
        <option value="">{t('everybody')}</option>
        {actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select label={t('filterKind')} name="kind" defaultValue={chosen.kind ?? ''}>
        <option value="">{t('everything')}</option>
        {subjectKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(words[kind])}
          </option>
        ))}
      </Select>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
