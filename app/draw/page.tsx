import type { Metadata } from 'next';
import { HeadlessDrawer } from '@/components/render/headless-drawer';
import { translator } from '@/components/ui/messages/translator';
import { requestLocale } from '@/lib/http/locale.server';

export const metadata: Metadata = { title: 'Vitrine', robots: { index: false, follow: false } };

/**
 * Where `npx vitrine render` draws. Anybody may open it, and gets nothing: work comes only from the browser's driver,
 * and pictures go back to it.
 */
export default async function DrawPage() {
  const t = translator(await requestLocale(), 'render');
  return (
    <main>
      <HeadlessDrawer idle={t('drawingRoom')} />
    </main>
  );
}
