import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Field } from '@/components/ui/field';
import type { Measured } from '@/lib/fit/measured';
import { typedLength } from '@/lib/fit/typed-length';
import { typedSize } from '@/lib/fit/wear/wear-fit';
import { isPlausible, type WornPart } from '@/lib/fit/wear/worn-sizes';
import type { LengthUnit } from '@/lib/product/measure';

type Part = Exclude<WornPart, 'fingerAround' | 'noseWidth' | 'toEar'>;
type Props = {
  part: WornPart;
  unit: LengthUnit;
  value: Measured | null;
  onValue: (value: Measured | null) => void;
};

const words = {
  faceWidth: ['faceWidth', 'faceWidthHint'],
  pupillaryDistance: ['pupils', 'pupilsHint'],
  headAround: ['headAround', 'headAroundHint'],
  wristAround: ['wristAround', 'wristAroundHint'],
  foot: ['foot', 'footHint'],
} as const satisfies Record<Part, readonly [string, string]>;

/** Opticians count in millimetres, whatever the shopper's unit. */
const inMillimetres = (part: WornPart) => part === 'faceWidth' || part === 'pupillaryDistance';

/** One length of a body, as it is read off a tape. */
export function PartField({ part, unit, value, onValue }: Props) {
  const t = useTranslations('fit');
  const [label, hint] = words[part as Part];
  const per = inMillimetres(part) ? 1 : unit === 'cm' ? 10 : 25.4;
  const [typed, setTyped] = useState(() => shown(value, per));
  // What was measured or forgotten elsewhere shows here; what is being typed stays as it is.
  const own = useRef(value);
  useEffect(() => {
    if (own.current === value) return;
    own.current = value;
    setTyped(shown(value, per));
  }, [value, per]);
  const read = (text: string): Measured | null => {
    const length = typedLength(text, 'cm');
    const measured = length && typedSize(part, (length.millimetres / 10) * per);
    return measured && isPlausible(part, measured) ? measured : null;
  };
  const word = t(inMillimetres(part) ? 'millimetres' : unit === 'cm' ? 'centimetres' : 'inches');
  return (
    <Field
      label={`${t(label)}, ${word}`}
      hint={typed !== '' && !read(typed) ? t('noSuchSize') : t(hint)}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      dir="ltr"
      maxLength={8}
      aria-invalid={typed !== '' && !read(typed)}
      onChange={({ target }) => {
        setTyped(target.value);
        own.current = read(target.value);
        onValue(own.current);
      }}
      data-wear-part={part}
    />
  );
}

function shown(value: Measured | null, per: number): string {
  return value ? `${Math.round((10 * value.millimetres) / per) / 10}` : '';
}
