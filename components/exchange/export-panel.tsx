import { Download } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import { translator } from '@/components/ui/messages/translator';
import type { Locale } from '@/lib/core/locale';
import styles from './export-panel.module.css';

const files = [
  ['vitrine', 'exportVitrine', 'exportVitrineText'],
  ['google-xml', 'formatGoogleXml', 'exportGoogleXmlText'],
  ['google-tsv', 'formatGoogleTsv', 'exportGoogleTsvText'],
  ['shopify', 'formatShopify', 'exportShopifyText'],
] as const;

/** The catalogue as a file, in each format. Links: the browser saves what they answer. */
export function ExportPanel({ locale }: { locale: Locale }) {
  const t = translator(locale, 'exchange');
  return (
    <section aria-labelledby="export-title" className={styles.panel}>
      <h2 id="export-title" className={styles.title}>
        {t('exportTitle')}
      </h2>
      <p className={styles.text}>{t('exportText')}</p>
      <ul>
        {files.map(([format, word, text]) => (
          <li key={format} className={styles.row}>
            <a href={`/api/merchant/export?format=${format}`} download className={styles.link}>
              <Icon glyph={Download} size={16} />
              <span>{t(word)}</span>
              <span className={styles.quiet}>{t(text)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('commandLine')}</p>
      <pre className={styles.code} dir="ltr">
        <code>npx vitrine export --out products.csv{'\n'}npx vitrine import products.csv</code>
      </pre>
    </section>
  );
}
