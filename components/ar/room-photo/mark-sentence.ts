import { useTranslations } from 'use-intl/react';
import type { MarkKind } from '@/lib/ar/room-photo/mark-kinds';
import { barSds, type RoomAnswer } from '@/lib/ar/room-photo/solve-room';
import type { Surface } from '@/lib/ar/room-photo/surface';

/** The one sentence of the moment: what to do next, what is wrong, or what was found. */
export function useMarkSentence(now: {
  kind: MarkKind;
  touched: boolean;
  answer: RoomAnswer | null;
  surface: Surface | null;
  wall: boolean;
}): { words: string; tone?: 'caution' } {
  const t = useTranslations('room');
  const { kind, touched, answer, surface, wall } = now;
  if (!touched) return { words: t(wall ? 'doSheetAndWall' : (`do_${kind}` as const)) };
  if (!answer) return { words: t('typeLength'), tone: 'caution' };
  if (!answer.room) return { words: t(`refusal_${answer.refusal}`), tone: 'caution' };
  if (answer.room.ambiguous) return { words: t('whichSide'), tone: 'caution' };
  if (!surface) return { words: t(wall ? 'wallLine' : 'typeLength'), tone: 'caution' };
  return {
    words: t('found', {
      percent: `${Math.max(1, Math.ceil(100 * barSds * answer.room.relativeSd))}`,
      height: `${Math.round(answer.room.camera.position[1] * 100)}`,
    }),
  };
}
