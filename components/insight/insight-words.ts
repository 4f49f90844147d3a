import { intlLocale } from '@/components/ui/messages/messages';
import { translator } from '@/components/ui/messages/translator';
import type { NowAndBefore } from '@/lib/analytics/insight';
import type { Share } from '@/lib/analytics/wilson';
import type { Locale } from '@/lib/core/locale';

/** The words and number formats that the insight pages share. For server components. */
export function insightWords(locale: Locale) {
  const t = translator(locale, 'insight');
  const tag = intlLocale(locale);
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const names = new Intl.ListFormat(tag, { type: 'conjunction' });
  const number = (value: number) => numbers.format(value);
  return {
    t,
    number,
    list: (of: string[]) => names.format(of),
    percent: (value: number) => percents.format(value),
    share: ({ share, low, high }: Share) =>
      t('shareRange', {
        share: percents.format(share),
        low: percents.format(low),
        high: percents.format(high),
      }),
    /** "3 more than in the 7 days before". */
    compared: ({ now, before }: NowAndBefore, days: number) => {
      if (now === before) return t('same', { days: number(days) });
      return t(now > before ? 'more' : 'fewer', {
        count: number(Math.abs(now - before)),
        days: number(days),
      });
    },
    /** "3 more than before". */
    comparedBriefly: ({ now, before }: NowAndBefore) => {
      if (now === before) return t('sameBriefly');
      return t(now > before ? 'moreBriefly' : 'fewerBriefly', { count: number(Math.abs(now - before)) });
    },
    funnel: {
      stage: t('stage'),
      ofBefore: t('ofBefore'),
      optional: t('optional'),
      absent: t('absent'),
      tooFew: t('tooFew'),
      stages: {
        searched: t('stageSearched'),
        viewed: t('stageViewed'),
        turned: t('stageTurned'),
        tried: t('stageTried'),
        carted: t('stageCarted'),
        ordered: t('stageOrdered'),
      },
    },
  };
}
