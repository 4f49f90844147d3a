'use client';

import { useSyncExternalStore } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { intlLocale } from '@/components/ui/messages/messages';
import type { DayCounts } from '@/lib/analytics/insight';
import styles from './daily-chart.module.css';
import table from './insight.module.css';

type Key = Exclude<keyof DayCounts, 'day'>;

type Props = {
  days: DayCounts[];
  /** The lines, in the order of their words; a line is known by its dashes too, not by its colour alone. */
  lines: { key: Key; word: string }[];
  words: { title: string; asTable: string; day: string };
  locale: string;
};

const looks: Record<Key, { colour: string; dash: string }> = {
  views: { colour: 'var(--accent)', dash: '' },
  searches: { colour: 'var(--ink)', dash: '' },
  missed: { colour: 'var(--caution)', dash: '5 4' },
  turns: { colour: 'var(--accent)', dash: '2 3' },
};

/** Counts of each day as lines, and the same as a table for whoever reads numbers or cannot see lines. */
export function DailyChart({ days, lines, words, locale }: Props) {
  const alive = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const rtl = locale !== 'en';
  const number = new Intl.NumberFormat(intlLocale(locale));
  const short = new Intl.DateTimeFormat(intlLocale(locale), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const wordOf = (day: string) => short.format(new Date(day));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.legend}>
        {lines.map(({ key, word }) => (
          <span key={key} className={styles.entry}>
            <svg width="24" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="24"
                y1="4"
                y2="4"
                strokeWidth="2"
                stroke={looks[key].colour}
                strokeDasharray={looks[key].dash}
              />
            </svg>
            {word}
          </span>
        ))}
      </figcaption>
      <div className={styles.chart} aria-hidden data-daily-chart>
        {alive ? (
          <ResponsiveContainer width="100%" height="100%">
            <LineChart
              data={days}
              margin={{ top: 8, right: 8, bottom: 0, left: 8 }}
              accessibilityLayer={false}
            >
              <CartesianGrid vertical={false} stroke="var(--hairline)" />
              <XAxis
                dataKey="day"
                reversed={rtl}
                tickFormatter={wordOf}
                tickLine={false}
                axisLine={{ stroke: 'var(--outline)' }}
                tick={{ fill: 'var(--ink-quiet)', fontSize: 12 }}
                minTickGap={24}
              />
              <YAxis
                orientation={rtl ? 'right' : 'left'}
                allowDecimals={false}
                tickFormatter={(value: number) => number.format(value)}
                tickLine={false}
                axisLine={false}
                width={36}
                tick={{ fill: 'var(--ink-quiet)', fontSize: 12 }}
              />
              <Tooltip
                isAnimationActive={false}
                labelFormatter={(day) => wordOf(String(day))}
                formatter={(value) => number.format(Number(value))}
                contentStyle={{
                  background: 'var(--paper)',
                  border: '1px solid var(--hairline)',
                  borderRadius: 2,
                  fontSize: 14,
                }}
                itemStyle={{ color: 'var(--ink)' }}
              />
              {lines.map(({ key, word }) => (
                <Line
                  key={key}
                  type="linear"
                  dataKey={key}
                  name={word}
                  stroke={looks[key].colour}
                  strokeDasharray={looks[key].dash}
                  strokeWidth={2}
                  dot={false}
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          </ResponsiveContainer>
        ) : null}
      </div>
      <details className={styles.numbers}>
        <summary>{words.asTable}</summary>
        <div className={table.wide}>
          <table className={table.table}>
            <caption className={styles.caption}>{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                {lines.map(({ key, word }) => (
                  <th key={key} scope="col" className={table.number}>
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.toReversed().map((row) => (
                <tr key={row.day}>
                  <th scope="row">{wordOf(row.day)}</th>
                  {lines.map(({ key }) => (
                    <td key={key} className={table.number}>
                      {number.format(row[key])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

const neverChanges = () => () => {};
