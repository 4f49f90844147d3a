import type { XrRoomModule } from './xr-room-props';

/** Loads the AR session in the page; null in a build without one. */
export const loadXrRoom: (() => Promise<XrRoomModule>) | null = () => import('./xr/xr-room');

/** Whether this build has the page `/room`, which takes `?product=<slug>&variant=<sku>`. */
export const hasRoomPage: boolean = true;
