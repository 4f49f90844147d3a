import { useTranslations } from 'use-intl/react';
import { RoundChoice } from '@/components/product/round-choice';
import { Chip } from '@/components/ui/chip';
import hidden from '@/components/ui/visually-hidden.module.css';
import type { Locale } from '@/lib/core/locale';
import { colourNames } from '@/lib/product/colour-names';
import type { ColourSlug } from '@/lib/product/product';
import type { But } from '@/lib/tryon/choice/but';
import styles from './carousel.module.css';
import type { TryonChoice } from './tryon-choice';

type Props = {
  choice: TryonChoice;
  choices: readonly TryonChoice[];
  buts: readonly But[];
  but: But | null;
  asking: boolean;
  locale: string;
  onBut: (but: But | null) => void;
  onChoose: (choice: TryonChoice) => void;
};

const words = { narrower: 'narrower', wider: 'wider', lighter: 'lighter' } as const;

/** Round pictures of what else can be worn, and how it is to differ. */
export function Carousel({ choice, choices, buts, but, asking, locale, onBut, onChoose }: Props) {
  const t = useTranslations('tryon');
  const named = (each: But) =>
    each.startsWith('colour:')
      ? colourNames[each.slice(7) as ColourSlug][locale as Locale]
      : t(words[each as keyof typeof words]);
  if (choices.length < 2 && buts.length === 0) return null;
  return (
    <div className={styles.carousel} aria-busy={asking}>
      {buts.length > 0 ? (
        <fieldset className={styles.buts}>
          <legend className={hidden.hidden}>{t('moreBut')}</legend>
          {buts.map((each) => (
            <Chip
              key={each}
              pressed={each === but}
              className={styles.but}
              data-but={each}
              onClick={() => onBut(each === but ? null : each)}
            >
              {named(each)}
            </Chip>
          ))}
        </fieldset>
      ) : null}
      <ul className={styles.row} aria-label={t('others')} data-tryon-choices={choices.length}>
        {choices.map((each) => (
          <li key={each.product.id}>
            <RoundChoice
              raised
              product={each.product}
              pressed={each.product.id === choice.product.id}
              data-choice={each.product.slug}
              onClick={() => onChoose(each)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
