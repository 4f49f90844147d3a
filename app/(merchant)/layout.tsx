import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { BackgroundRenderer } from '@/components/render/background-renderer';
import { EntryShell } from '@/components/studio/entry-shell';
import { StudioShell } from '@/components/studio/studio-shell';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { merchantOfPage } from '@/lib/auth/session.server';
import { requestLocale } from '@/lib/http/locale.server';
import { allows } from '@/lib/merchant/access';
import { requestTheme } from '../theme';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Draws what is around the page; it guards nothing: each page asks who is there itself. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  const [locale, theme, merchant] = await Promise.all([requestLocale(), requestTheme(), merchantOfPage()]);
  if (!merchant) {
    return (
      <EntryShell locale={locale} theme={theme}>
        {children}
      </EntryShell>
    );
  }
  return (
    <StudioShell locale={locale} theme={theme} merchant={merchant}>
      {children}
      {allows(merchant.role, 'catalogue:write') ? (
        <MoreMessages messages={messagesFor(locale, ['render'])}>
          <BackgroundRenderer />
        </MoreMessages>
      ) : null}
    </StudioShell>
  );
}
