'use client';

import { useTranslations } from 'use-intl/react';
import type { Attachment } from '@/lib/model3d/attachment/attachment';
import { ringSizeOf } from '@/lib/model3d/attachment/ring-size';
import type { Dimensions } from '@/lib/product/product';
import styles from './inspector.module.css';

/** What was measured on the model, in the words of its trade. */
export function SizeReadout({ attachment, box }: { attachment: Attachment; box: Dimensions }) {
  const lines = useSizeLines(attachment, box);
  return (
    <ul className={styles.sizes} data-sizes>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useSizeLines(attachment: Attachment, box: Dimensions): string[] {
  const t = useTranslations('attachment');
  const show = (value: number | null, digits = 0) => (value === null ? '–' : value.toFixed(digits));
  switch (attachment.where) {
    case 'face': {
      const { sizes } = attachment;
      const glasses = t('sizeGlasses', {
        lens: show(sizes.lensWidthMillimetres),
        bridge: show(sizes.bridgeMillimetres),
        total: show(sizes.frameWidthMillimetres),
      });
      if (sizes.frameWidthMillimetres === null) return [t('sizeUnknown')];
      return [
        glasses,
        t('sizeLensHeight', { millimetres: show(sizes.lensHeightMillimetres) }),
        t('sizeTemple', { millimetres: show(sizes.templeMillimetres) }),
      ];
    }
    case 'finger': {
      const inner = attachment.sizes.innerDiameterMillimetres;
      const size = inner === null ? null : ringSizeOf(inner);
      if (inner === null) return [t('sizeUnknown')];
      return [
        t('sizeRing', { millimetres: inner.toFixed(1), eu: `${size?.eu ?? '–'}`, us: `${size?.us ?? '–'}` }),
      ];
    }
    case 'wrist': {
      const { innerWidthMillimetres: width, innerHeightMillimetres: height } = attachment.sizes;
      const round = attachment.sizes.innerCircumferenceMillimetres;
      return width === null
        ? [t('sizeUnknown')]
        : [t('sizeHole', { width: show(width), height: show(height), round: show(round) })];
    }
    case 'head': {
      const { sizes } = attachment;
      return sizes.innerCircumferenceMillimetres === null
        ? [t('sizeUnknown')]
        : [
            t('sizeHat', {
              round: show(sizes.innerCircumferenceMillimetres),
              width: show(sizes.innerWidthMillimetres),
              length: show(sizes.innerLengthMillimetres),
            }),
          ];
    }
    case 'neck': {
      const { innerCircumferenceMillimetres: round, fallMillimetres: fall } = attachment.sizes;
      return round === null
        ? [t('sizeUnknown')]
        : [t('sizeNecklace', { millimetres: show(round), fall: show(fall) })];
    }
    case 'ear': {
      const drop = attachment.sizes.dropMillimetres;
      return drop === null ? [t('sizeUnknown')] : [t('sizeEarring', { millimetres: show(drop) })];
    }
    case 'foot': {
      const { lengthMillimetres: length, widthMillimetres: width } = attachment.sizes;
      return length === null
        ? [t('sizeUnknown')]
        : [t('sizeShoe', { length: show(length), width: show(width) })];
    }
    default: {
      const cm = (metres: number) => (metres * 100).toFixed(metres < 1 ? 1 : 0);
      return [
        t('sizeRoom', {
          width: cm(box.widthMetres),
          height: cm(box.heightMetres),
          depth: cm(box.depthMetres),
        }),
      ];
    }
  }
}
