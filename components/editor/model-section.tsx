'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useEditing } from './editor-context';
import styles from './photo-section.module.css';
import { Section } from './section';

/** The 3D model's place. Its file goes through a pipeline of its own, which `children` shows; the editor never writes it. */
export function ModelSection({ children }: { children?: ReactNode }) {
  const { document, stored } = useEditing();
  const t = useTranslations('editor');
  const { model } = document.product;
  return (
    <Section id="model" title={t('modelTitle')}>
      {stored && children ? (
        children
      ) : (
        <p className={styles.quiet}>
          {model
            ? t('modelHas', { triangles: model.triangles, megabytes: (model.bytes / 1e6).toFixed(1) })
            : t('modelNone')}
        </p>
      )}
      {stored ? null : <p className={styles.quiet}>{t('afterFirstSave')}</p>}
    </Section>
  );
}
