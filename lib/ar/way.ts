/**
 * Ways to see a product in a room. `webxr`: in the page, through the phone's camera. `quick-look`: Apple's viewer.
 * `scene-viewer`: Google's. `qr`: this address as a code, for the phone beside a laptop. `room-photo`: the product
 * drawn into a photo of the room.
 */
export const arWays = ['webxr', 'quick-look', 'scene-viewer', 'qr', 'room-photo'] as const;
export type ArWay = (typeof arWays)[number];
