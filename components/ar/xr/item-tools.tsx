import { Box, Crosshair, Magnet, RotateCcw, RotateCw, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { RoomPlace } from '@/lib/ar/room-place';
import type { RoomState } from '@/lib/ar/room-state';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import styles from './product-panel.module.css';

type Props = { room: RoomController; state: RoomState; place: RoomPlace | null };

const turn = Math.PI / 12;

/** What fingers do on the picture, by buttons. Turns are of the thing, whatever the reading direction. */
export function ItemTools({ room, state, place }: Props) {
  const t = useTranslations('xr');
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('tools')}>
      <IconButton label={t('turnLeft')} onClick={() => room.chosen.turn(-turn)}>
        <Icon glyph={RotateCw} />
      </IconButton>
      <IconButton label={t('turnRight')} onClick={() => room.chosen.turn(turn)}>
        <Icon glyph={RotateCcw} />
      </IconButton>
      <IconButton label={t('moveHere')} onClick={() => room.chosen.moveHere()}>
        <Icon glyph={Crosshair} />
      </IconButton>
      {place === 'floor' ? (
        <IconButton label={t('toWall')} onClick={() => room.chosen.snap()}>
          <Icon glyph={Magnet} />
        </IconButton>
      ) : null}
      <IconButton
        label={t(state.sizeShown ? 'hideSize' : 'showSize')}
        aria-pressed={state.sizeShown}
        onClick={() => room.showSize(!state.sizeShown)}
      >
        <Icon glyph={Box} />
      </IconButton>
      <IconButton label={t('remove')} onClick={() => room.chosen.remove()}>
        <Icon glyph={Trash2} />
      </IconButton>
    </div>
  );
}
