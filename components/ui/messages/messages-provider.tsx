'use client';

import { type ReactNode, useMemo } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl/react';
import type { CompiledWords } from './compiled';
import { intlLocale, type Messages } from './messages';

/** Gives client components their words. Put once in the root layout with the areas every page speaks. */
export function MessagesProvider(props: { locale: string; messages: CompiledWords; children: ReactNode }) {
  return (
    <IntlProvider
      locale={intlLocale(props.locale)}
      messages={props.messages as unknown as Messages}
      timeZone="UTC"
    >
      {props.children}
    </IntlProvider>
  );
}

/** Adds a page's own areas to those above it: `<MoreMessages messages={messagesFor(locale, ['search'])}>`. */
export function MoreMessages(props: { messages: CompiledWords; children: ReactNode }) {
  const locale = useLocale();
  const above = useMessages();
  const messages = useMemo(() => ({ ...above, ...props.messages }), [above, props.messages]);
  return (
    <MessagesProvider locale={locale} messages={messages}>
      {props.children}
    </MessagesProvider>
  );
}
