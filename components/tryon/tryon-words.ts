import type { Anchor } from '@/lib/product/category';
import type { TryonState } from '@/lib/tryon/session/session-state';

/** The part of a body that a place needs to be seen. */
export type Part = 'face' | 'hand' | 'feet';

export function partOf(where: Anchor): Part {
  if (where === 'finger' || where === 'wrist') return 'hand';
  return where === 'foot' ? 'feet' : 'face';
}

const leads = {
  face: 'leadFace',
  head: 'leadHead',
  ear: 'leadEar',
  neck: 'leadNeck',
  finger: 'leadFinger',
  wrist: 'leadWrist',
  foot: 'leadFoot',
} as const;

/** What to show the camera, and how far the picture can be trusted. */
export function leadOf(where: Anchor) {
  return leads[where as keyof typeof leads] ?? 'leadFace';
}

const looking = { face: 'looking', hand: 'lookingHand', feet: 'lookingFeet' } as const;
const none = { face: 'noFace', hand: 'noHand', feet: 'noFeet' } as const;
const noneLive = { face: 'noFaceLive', hand: 'noHandLive', feet: 'noFeetLive' } as const;
const nearest = { face: 'nearest', hand: 'nearestHand', feet: 'nearest' } as const;

/** One sentence at a time: what is being done, or what to do. Null before anything. */
export function saying(state: TryonState, where: Anchor, opening: boolean) {
  const part = partOf(where);
  if (opening) return 'opening';
  if (state.loading !== null) return 'loading';
  if (state.mode === 'idle') return null;
  if (state.trouble) return state.trouble;
  if (state.found === null) return looking[part];
  if (!state.found) return (state.mode === 'live' ? noneLive : none)[part];
  if (state.others > 0) return nearest[part];
  return where === 'foot' ? 'onApproximate' : 'on';
}
