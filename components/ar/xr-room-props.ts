import type { ComponentType } from 'react';
import type { ShopperProduct, ShopperVariant } from '@/components/product/shopper-product';

/**
 * Why the AR session in the page is over. `ended`: the shopper closed it. `refused`: the camera or AR was not
 * allowed. `unsupported`: the device said yes and could not after all. `failed`: the model or the session broke.
 * After the last two the button offers the next way.
 */
export const xrRoomCloseReasons = ['ended', 'refused', 'unsupported', 'failed'] as const;
export type XrRoomCloseReason = (typeof xrRoomCloseReasons)[number];

/**
 * What `components/ar/xr/xr-room` (default export) is given. It is mounted by a tap, once its code has come: the tap
 * may be too long ago for `requestSession` to be allowed, and then it asks for another tap itself. It calls `onClose`
 * once, and is unmounted. The product is one that `roomReadiness` called ready; events of analytics are its parent's.
 */
export type XrRoomProps = {
  product: ShopperProduct;
  variant: ShopperVariant | null;
  onClose: (reason: XrRoomCloseReason) => void;
};

export type XrRoomModule = { default: ComponentType<XrRoomProps> };
