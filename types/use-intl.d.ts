import type { Messages as Words } from '@/components/ui/messages/messages';

// Typed keys and placeholders for `useTranslations`.
declare module 'use-intl' {
  interface AppConfig {
    Messages: Words;
  }
}
