import type { Locale } from '@/lib/core/locale';
import ar from './ar';
import en from './en';
import he from './he';
import type { Words } from './messages';

/**
 * Every word in every language. Only for the server and for tests: a client component that imported this would
 * carry all three languages; it takes its words from `MessagesProvider`.
 */
export const dictionaries: Record<Locale, Words> = { en, he, ar };
