import type { Metadata } from 'next';
import styles from '@/components/exchange/exchange-page.module.css';
import { ExportPanel } from '@/components/exchange/export-panel';
import { ImportPanel } from '@/components/exchange/import-panel';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { requireMerchant } from '@/lib/auth/merchant.server';
import { requestLocale } from '@/lib/http/locale.server';
import { allows } from '@/lib/merchant/access';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'exchange')('title') };
}

/** The catalogue as a file: in, after a look at what it would do, and out. */
export default async function ImportPage() {
  const merchant = await requireMerchant('catalogue:read');
  const locale = await requestLocale();
  return (
    <MoreMessages messages={messagesFor(locale, ['exchange'])}>
      <div className={styles.page}>
        <h1 className={styles.title}>{translator(locale, 'exchange')('title')}</h1>
        {allows(merchant.role, 'catalogue:write') ? <ImportPanel /> : null}
        <ExportPanel locale={locale} />
      </div>
    </MoreMessages>
  );
}
