import { type RefObject, useEffect, useState } from 'react';

/**
 * The colour of the ground that an element stands on (its CSS background), followed through changes of the colour
 * scheme, by the device or by hand. Null until it is mounted.
 */
export function useStageColour(element: RefObject<HTMLElement | null>): string | null {
  const [colour, setColour] = useState<string | null>(null);
  useEffect(() => {
    const read = () => {
      if (element.current) setColour(getComputedStyle(element.current).backgroundColor);
    };
    read();
    const device = matchMedia('(prefers-color-scheme: dark)');
    device.addEventListener('change', read);
    const hand = new MutationObserver(read);
    hand.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      device.removeEventListener('change', read);
      hand.disconnect();
    };
  }, [element]);
  return colour;
}
