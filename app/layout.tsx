import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MessagesProvider } from '@/components/ui/messages/messages-provider';
import { translator } from '@/components/ui/messages/translator';
import { directionOf } from '@/lib/core/locale';
import { requestLocale } from '@/lib/http/locale.server';
import { siteOrigin } from '@/lib/http/origin.server';
import { FontPreloads } from './fonts';
import { requestTheme } from './theme';
import './fonts.css';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const [locale, origin] = await Promise.all([requestLocale(), siteOrigin()]);
  const t = translator(locale, 'shop');
  return {
    metadataBase: new URL(origin),
    title: { default: t('title'), template: '%s · Vitrine' },
    description: t('description'),
    applicationName: 'Vitrine',
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#131311' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await requestLocale();
  const theme = await requestTheme();
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <FontPreloads locale={locale} />
      </head>
      <body>
        <MessagesProvider locale={locale} messages={messagesFor(locale, ['ui', 'errors'])}>
          {children}
        </MessagesProvider>
      </body>
    </html>
  );
}
