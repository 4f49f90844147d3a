import type { Metadata } from 'next';
import { z } from 'zod';
import styles from '@/components/history/history.module.css';
import { HistoryFilters } from '@/components/history/history-filters';
import { HistoryTable } from '@/components/history/history-table';
import { EmptyNote } from '@/components/studio/empty-note';
import { PageHead } from '@/components/studio/page-head';
import { ButtonLink } from '@/components/ui/button';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { listActors, listHistory } from '@/lib/db/queries/history';
import { requestLocale } from '@/lib/http/locale.server';
import { subjectKinds } from '@/lib/merchant/change';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'history')('title') };
}

const pageLength = 50;
// An address that somebody changed by hand shows everything rather than an error.
const query = z.object({
  person: z.string().min(1).max(100).optional().catch(undefined),
  kind: z.enum(subjectKinds).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HistoryPage({ searchParams }: Props) {
  await requireMerchant('history:read');
  const [locale, database, given] = await Promise.all([requestLocale(), db(), searchParams]);
  const { person, kind, before } = query.parse(given);
  const [entries, actors] = await Promise.all([
    listHistory(database, { actorId: person, kind, before, limit: pageLength + 1 }),
    listActors(database),
  ]);
  const t = translator(locale, 'history');
  const rows = entries
    .slice(0, pageLength)
    .map(({ id, at, actorId, actorName, action, subjectLabel, details }) => ({
      id,
      at: at.toISOString(),
      actor: actorId === null ? null : actorName,
      action,
      label: subjectLabel,
      details,
    }));
  const address = (from?: number) => {
    const search = new URLSearchParams();
    if (person) search.set('person', person);
    if (kind) search.set('kind', kind);
    if (from) search.set('before', String(from));
    return `/merchant/history?${search}`;
  };
  const narrowed = Boolean(person || kind || before);
  const last = entries.length > pageLength ? rows.at(-1) : undefined;
  return (
    <>
      <PageHead title={t('title')} />
      <HistoryFilters locale={locale} actors={actors} chosen={{ person, kind }} />
      {rows.length > 0 ? (
        <HistoryTable locale={locale} rows={rows} />
      ) : (
        <EmptyNote
          title={t(narrowed ? 'emptyFiltered' : 'empty')}
          text={narrowed ? undefined : t('emptyText')}
        >
          {narrowed ? (
            <ButtonLink href="/merchant/history" prefetch={false}>
              {t('showAll')}
            </ButtonLink>
          ) : null}
        </EmptyNote>
      )}
      <nav className={styles.pages} aria-label={t('title')}>
        {before ? <ButtonLink href={address()}>{t('newest')}</ButtonLink> : null}
        {last ? <ButtonLink href={address(last.id)}>{t('older')}</ButtonLink> : null}
      </nav>
    </>
  );
}
