import type { ShopEvent } from './event';
import type { Step } from './step';

/** One step of a visit; `productId` is empty where it is the shop's. */
export type VisitStep = { step: Step; productId: string };

/** The steps that an event stands for. */
export function stepsOf(event: ShopEvent): VisitStep[] {
  if (event.kind === 'miss') return [{ step: 'missed', productId: '' }];
  if (event.kind !== 'search') return [{ step: event.kind, productId: event.productId }];
  return [
    { step: 'searched', productId: '' },
    ...(event.by === 'photo' ? [{ step: 'searched-photo', productId: '' } as const] : []),
    ...event.found.map((productId) => ({ step: 'found', productId }) as const),
  ];
}
