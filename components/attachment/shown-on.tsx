'use client';

import { useTranslations } from 'use-intl/react';
import type { Body } from '@/lib/model3d/mannequin/body-for';
import styles from './inspector.module.css';

type Props = { fitted: Body['fitted']; worn: boolean; beside: 'person' | 'bottle' };

/** Whose body or which thing gives the picture its scale. */
export function ShownOn({ fitted, worn, beside }: Props) {
  const t = useTranslations('attachment');
  const words = () => {
    if (!worn) return t(beside === 'person' ? 'besidePerson' : 'besideBottle');
    if (!fitted) return t('onMedian');
    const millimetres = `${Math.round(fitted.millimetres)}`;
    if (fitted.name === 'ringFingerCircumference') return t('onFinger', { eu: millimetres });
    return t(fitted.name === 'wristCircumference' ? 'onWrist' : 'onHead', { millimetres });
  };
  return <p className={styles.reason}>{words()}</p>;
}
