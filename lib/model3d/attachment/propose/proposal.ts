import type { Attachment } from '@/lib/model3d/attachment/attachment';

export type Confidence = 'sure' | 'likely' | 'unsure';

/**
 * Why a placement is proposed, for programs; `components/ui/messages` has the sentences. Values are rounded for
 * reading: millimetres, degrees.
 */
export type Reason = {
  code:
    | 'roomByOrigin'
    | 'roomTurnedUpright'
    | 'roomOriginAway'
    | 'holeRound'
    | 'holeOval'
    | 'holeOpen'
    | 'topByStone'
    | 'topByDial'
    | 'topFree'
    | 'noHole'
    | 'glassesFound'
    | 'glassesUnclear'
    | 'hatOpening'
    | 'hatFrontByBrim'
    | 'hatFrontUnclear'
    | 'hatUnclear'
    | 'earPost'
    | 'earHook'
    | 'earHoop'
    | 'earUnclear'
    | 'neckLoop'
    | 'neckUnclear'
    | 'shoePair'
    | 'shoeSide'
    | 'shoeSideUnclear'
    | 'shoeUnclear'
    | 'sizeUnusual'
    | 'sizeInAnotherUnit'
    | 'nowhere';
  values?: Record<string, number | string>;
};

/** Where a product seems to belong, how sure that is, and why. */
export type Proposal = { attachment: Attachment; confidence: Confidence; reasons: Reason[] };

/** The lower of two. */
export function atMost(a: Confidence, b: Confidence): Confidence {
  const order: Confidence[] = ['unsure', 'likely', 'sure'];
  return order[Math.min(order.indexOf(a), order.indexOf(b))]!;
}

export const millimetres = (metres: number, digits = 1): number => Number((metres * 1000).toFixed(digits));
