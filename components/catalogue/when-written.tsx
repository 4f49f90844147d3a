'use client';

import { useEffect, useState } from 'react';
import { intlLocale } from '@/components/ui/messages/messages';
import type { Locale } from '@/lib/core/locale';

const steps = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const;

/** How long ago something was written, in words; the exact time stands in its title. The server writes the date. */
export function WhenWritten({ at, locale }: { at: string; locale: Locale }) {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const date = new Date(at);
  const language = intlLocale(locale);
  const whole = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
  return (
    <time
      dateTime={at}
      title={now === null ? undefined : date.toLocaleString(language)}
      suppressHydrationWarning
    >
      {now === null ? whole : (ago((now - date.getTime()) / 1000, language) ?? whole)}
    </time>
  );
}

/** Null for more than a week: then a date says more. */
function ago(seconds: number, language: string): string | null {
  // Hebrew's short form cuts words that are short already, and its one of something carries a “(1)”.
  const style = language.startsWith('he') ? 'long' : 'short';
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style });
  if (seconds < 45) return format.format(0, 'second');
  if (seconds > 7 * 86_400) return null;
  const [unit, length] = steps.findLast(([, size]) => seconds >= size) ?? steps[0];
  return format.format(-Math.max(1, Math.floor(seconds / length)), unit).replace(/ \(1\)$/, '');
}
