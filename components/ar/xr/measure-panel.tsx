import { useTranslations } from 'use-intl/react';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { useUnit } from '@/components/product/use-unit';
import { Button, ButtonLink } from '@/components/ui/button';
import { OverPicturePanel } from '@/components/ui/over-picture';
import hidden from '@/components/ui/visually-hidden.module.css';
import { formatMeasured } from '@/lib/ar/format-measured';
import { type Measured, measureBetween } from '@/lib/ar/measure';
import type { RoomState } from '@/lib/ar/room-state';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import { isGap } from '@/lib/fit/gap-text';
import { formatLength, type LengthUnit } from '@/lib/product/measure';
import { fitsHref } from '@/lib/search/fits-href';
import { fitHere, gapHere } from './fit-here';
import styles from './measure-panel.module.css';

type Props = { room: RoomController; state: RoomState; product: ShopperProduct; locale: string };

/** Two marks, the length between them with its error, whether the product goes in, and the way to what does. */
export function MeasurePanel({ room, state, product, locale }: Props) {
  const t = useTranslations('xr');
  const [unit] = useUnit();
  const [a, b] = state.marks;
  const measured = a && b ? measureBetween(a, b) : null;
  const gap = measured && a && b ? gapHere([a, b], measured) : null;
  const unitWord = t(unit === 'cm' ? 'centimetres' : 'inches');
  return (
    <OverPicturePanel aria-label={t('measure')} data-room-measure>
      {measured && gap ? (
        <div role="status" className={styles.result}>
          <Length measured={measured} unit={unit} unitWord={unitWord} locale={locale} />
          {product.dimensions ? (
            <Verdict
              answer={fitHere(gap, product.dimensions, product.model?.anchor !== 'wall')}
              name={product.name}
              unit={unit}
              unitWord={unitWord}
              locale={locale}
            />
          ) : null}
          {isGap(gap) ? (
            <ButtonLink kind="plain" className={styles.others} href={fitsHref(gap)} data-room-find-fits>
              {t('findWhatFits')}
            </ButtonLink>
          ) : null}
        </div>
      ) : null}
      <div className={styles.actions}>
        <Button
          kind="primary"
          wide
          disabled={!state.session.sight?.surface}
          onClick={() => room.mark()}
          data-room-mark
        >
          {t(measured ? 'measureAgain' : 'mark')}
        </Button>
        <Button onClick={() => room.measure(false)}>{t('done')}</Button>
      </div>
    </OverPicturePanel>
  );
}

function Length(props: { measured: Measured; unit: LengthUnit; unitWord: string; locale: string }) {
  const t = useTranslations('xr');
  const words = { ...formatMeasured(props.measured, props.unit, props.locale), unit: props.unitWord };
  return (
    <p
      className={styles.length}
      data-metres={props.measured.metres}
      data-error-metres={props.measured.errorMetres}
    >
      <bdi aria-hidden>
        {words.length} ± {words.error} {words.unit}
      </bdi>
      <span className={hidden.hidden}>{t('measuredSpoken', words)}</span>
    </p>
  );
}

function Verdict(props: {
  answer: ReturnType<typeof fitHere>;
  name: string;
  unit: LengthUnit;
  unitWord: string;
  locale: string;
}) {
  const t = useTranslations('xr');
  const { answer, name, unit, unitWord, locale } = props;
  const spare = answer.limiting?.spare;
  if (!spare) return null;
  const length = (millimetres: number) => formatLength(Math.abs(millimetres) / 1000, unit, locale);
  const words = {
    fits: t('fits', { name, spare: length(spare.leastMillimetres), unit: unitWord }),
    tight: t('tight', { name }),
    'cannot-tell': t('cannotTell', { name }),
    'does-not': t('doesNot', { name, over: length(spare.millimetres), unit: unitWord }),
  }[answer.verdict];
  return <p data-verdict={answer.verdict}>{words}</p>;
}
