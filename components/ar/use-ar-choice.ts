'use client';

import { useEffect, useState } from 'react';
import type { ShopperProduct } from '@/components/product/shopper-product';
import type { ArCapabilities } from '@/lib/ar/capabilities';
import { askCapabilities } from '@/lib/ar/capabilities.browser';
import { type ArChoice, chooseWays } from '@/lib/ar/choose-way';
import type { ArWay } from '@/lib/ar/way';
import { hasRoomPage, loadXrRoom } from './ar-parts';

const parts = { webxr: loadXrRoom !== null, roomPhoto: hasRoomPage };

/**
 * What this device can do for a product; null until the browser has answered, and on the server.
 *
 * @param failed Ways that do not work for the chosen variant, or did not.
 */
export function useArChoice(
  product: ShopperProduct,
  failed: ReadonlySet<ArWay>,
): { choice: ArChoice; device: ArCapabilities } | null {
  const [device, setDevice] = useState<ArCapabilities | null>(null);
  useEffect(() => {
    let gone = false;
    void askCapabilities().then((answer) => {
      if (!gone) setDevice(answer);
    });
    return () => {
      gone = true;
    };
  }, []);
  return device && { device, choice: chooseWays(product, device, parts, failed) };
}
