'use client';

import { useEffect, useState } from 'react';
import { useLocale } from 'use-intl/react';

type Props = {
  /** ISO 8601, with its zone. */
  at: string;
  /** `date` leaves the hour out. */
  show?: 'date' | 'date-time';
};

/** A moment in the reader's language and time zone. The server does not know the zone and writes UTC first. */
export function Moment({ at, show = 'date-time' }: Props) {
  const locale = useLocale();
  const [zone, setZone] = useState<string | undefined>('UTC');
  useEffect(() => setZone(undefined), []);
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    ...(show === 'date-time' ? { timeStyle: 'short' } : {}),
    ...(zone ? { timeZone: zone } : {}),
  });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
