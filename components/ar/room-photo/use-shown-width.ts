import { type RefObject, useEffect, useState } from 'react';

/** The inline size of an element in CSS pixels, followed; 0 before it is known. */
export function useShownWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new ResizeObserver(([entry]) => {
      // Hidden is not small.
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
