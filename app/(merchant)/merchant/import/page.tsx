import type { Metadata } from 'next';
import { z } from 'zod';
import styles from '@/components/exchange/exchange-page.module.css';
import { ExportPanel } from '@/components/exchange/export-panel';
import { ImportList } from '@/components/exchange/import-list';
import { ImportPanel } from '@/components/exchange/import-panel';
import { ImportRun } from '@/components/exchange/import-run';
import { BackLink } from '@/components/studio/back-link';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { db } from '@/lib/db/client.server';
import { requestLocale } from '@/lib/http/locale.server';
import { allows } from '@/lib/merchant/access';
import { isUnfinished } from '@/lib/merchant/job-view';
import { listImports, readImport } from '@/lib/shop/read-import';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'exchange')('title') };
}

// An address that somebody changed by hand shows the page without an import.
const query = z.object({ import: z.string().max(100).optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The catalogue as a file: in, after a look at what it would do, and out. `?import=` follows one that was begun. */
export default async function ImportPage({ searchParams }: Props) {
  const merchant = await requireMerchant('catalogue:read');
  const [locale, database, given] = await Promise.all([requestLocale(), db(), searchParams]);
  const asked = query.parse(given).import;
  const imports = await listImports(database);
  // Without an address, what goes on now is what the merchant comes back for.
  const shown = asked
    ? await readImport(database, asked)
    : (imports.find(({ job }) => isUnfinished(job.state)) ?? null);
  const mayWrite = allows(merchant.role, 'catalogue:write');
  return (
    <MoreMessages messages={messagesFor(locale, ['exchange', 'fields', 'pipeline', 'reasons'])}>
      <div className={styles.page}>
        <div>
          <BackLink href="/merchant/products" word={translator(locale, 'catalogue')('title')} />
          <h1 className={styles.title}>{translator(locale, 'exchange')('title')}</h1>
        </div>
        {shown ? <ImportRun key={shown.id} initial={shown} mayWrite={mayWrite} /> : null}
        {mayWrite ? <ImportPanel /> : null}
        {imports.length > 0 ? <ImportList imports={imports} locale={locale} /> : null}
        <ExportPanel locale={locale} />
      </div>
    </MoreMessages>
  );
}
