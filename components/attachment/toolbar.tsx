'use client';

import { Box, Move3d, Redo2, Rotate3d, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import styles from './toolbar.module.css';

type Props = {
  tool: 'translate' | 'rotate';
  onTool: (tool: 'translate' | 'rotate') => void;
  flat: boolean;
  onFlat: (flat: boolean) => void;
  onView: (azimuthDegrees: number, elevationDegrees: number) => void;
  mayUndo: boolean;
  mayRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onReset: () => void;
};

/** What can be done with the picture: over its lower and upper edge. */
export function Toolbar(props: Props) {
  const t = useTranslations('attachment');
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, no form fields */}
      <div className={styles.top} role="group" aria-label={t('tools')}>
        <IconButton
          label={t('toolMove')}
          aria-pressed={props.tool === 'translate'}
          className={styles.tool}
          onClick={() => props.onTool('translate')}
        >
          <Icon glyph={Move3d} />
        </IconButton>
        <IconButton
          label={t('toolTurn')}
          aria-pressed={props.tool === 'rotate'}
          className={styles.tool}
          onClick={() => props.onTool('rotate')}
        >
          <Icon glyph={Rotate3d} />
        </IconButton>
        <span className={styles.gap} />
        <IconButton
          label={t('undo')}
          disabled={!props.mayUndo}
          className={styles.tool}
          onClick={props.onUndo}
        >
          <Icon glyph={Undo2} directional />
        </IconButton>
        <IconButton
          label={t('redo')}
          disabled={!props.mayRedo}
          className={styles.tool}
          onClick={props.onRedo}
        >
          <Icon glyph={Redo2} directional />
        </IconButton>
        <IconButton label={t('reset')} className={styles.tool} onClick={props.onReset}>
          <Icon glyph={RotateCcw} />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, no form fields */}
      <div className={styles.bottom} role="group" aria-label={t('views')}>
        <Chip onClick={() => props.onView(0, 0)}>{t('viewFront')}</Chip>
        <Chip onClick={() => props.onView(90, 0)}>{t('viewSide')}</Chip>
        <Chip onClick={() => props.onView(0, 89.5)}>{t('viewTop')}</Chip>
        <IconButton
          label={t('flat')}
          aria-pressed={props.flat}
          className={styles.tool}
          onClick={() => props.onFlat(!props.flat)}
        >
          <Icon glyph={Box} />
        </IconButton>
      </div>
    </>
  );
}
