import { type RefObject, useEffect } from 'react';

/** While a room is open the page below it takes no focus and is not read. The focus goes back where it was. */
export function useInertPage(overlay: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focused = document.activeElement;
    const others = [...document.body.children].filter(
      (each) => !each.contains(overlay.current) && !each.hasAttribute('inert'),
    );
    for (const each of others) each.setAttribute('inert', '');
    return () => {
      for (const each of others) each.removeAttribute('inert');
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
  }, [overlay]);
}
