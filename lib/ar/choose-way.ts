import type { ArCapabilities, InAppBrowser } from './capabilities';
import { type NotInRoomReason, type RoomReadiness, roomReadiness } from './room-readiness';
import type { ArWay } from './way';

/** Why a way is offered. */
export const wayReasons = {
  webxr: 'the browser says that it can show AR in the page',
  'quick-look': 'links of this browser open Quick Look',
  'scene-viewer':
    'an Android whose browser can hand a model to Scene Viewer, which shows it in 3D where there is no AR',
  qr: 'not held in a hand: the phone beside it can show AR',
  'room-photo': 'a photo and WebGL are enough',
} as const satisfies Record<ArWay, string>;

/** Why nothing, or less than the device could, is offered. */
export type ArChoice = {
  /** Each works; the best first. Empty when `unavailable` says why. */
  ways: { way: ArWay; reason: string }[];
  /** The product itself cannot be shown in a room, or this device has no way at all. */
  unavailable: NotInRoomReason | 'no-way' | null;
  /** The app whose browser keeps the phone's own AR shut: the page asks to be opened in Safari or Chrome. */
  shutBy: InAppBrowser | null;
};

/** What this build of the shop has, besides what the device can do. */
export type ArParts = { webxr: boolean; roomPhoto: boolean };

/**
 * The ways to see a product in a room on one device, the best first. A way that would not work is left out, so no
 * button is dead.
 *
 * @param failed Ways that were tried and did not work for this product, e.g. because its USDZ cannot be made.
 */
export function chooseWays(
  product: Parameters<typeof roomReadiness>[0],
  device: ArCapabilities,
  parts: ArParts,
  failed: ReadonlySet<ArWay> = new Set(),
): ArChoice {
  const readiness: RoomReadiness = roomReadiness(product);
  if (!readiness.ready) return { ways: [], unavailable: readiness.reason, shutBy: null };
  const works: Record<ArWay, boolean> = {
    webxr: device.immersiveAr && parts.webxr,
    'quick-look': device.quickLook && !device.inApp,
    'scene-viewer': device.sceneViewer && device.https && !device.inApp,
    // A headset shows AR itself.
    qr: !device.handheld && !device.immersiveAr && !device.quickLook,
    'room-photo': device.webgl && parts.roomPhoto,
  };
  const order: ArWay[] = ['webxr', 'quick-look', 'scene-viewer', 'qr', 'room-photo'];
  const ways = order
    .filter((way) => works[way] && !failed.has(way))
    .map((way) => ({ way, reason: wayReasons[way] }));
  const shutBy = device.system !== 'other' && !device.immersiveAr ? device.inApp : null;
  return { ways, unavailable: ways.length === 0 && !shutBy ? 'no-way' : null, shutBy };
}
