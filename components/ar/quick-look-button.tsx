'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { isQuickLookTap } from '@/lib/ar/quick-look-href';
import styles from './room-button.module.css';

type Props = {
  /** From `quickLookHref`. */
  href: string;
  kind?: 'primary' | 'quiet';
  onOpen: () => void;
  /** The banner in Quick Look was tapped. */
  onTap: (() => void) | undefined;
  children: ReactNode;
};

/**
 * Opens Quick Look. The phone wants a link with `rel="ar"` whose one child is an image, which no button of ours is: so
 * the link stands beside it, unseen, is tapped by it, and hears of taps in Quick Look as `message`.
 */
export function QuickLookButton({ href, kind = 'quiet', onOpen, onTap, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  const heard = useRef(onTap);
  heard.current = onTap;
  useEffect(() => {
    const element = link.current;
    const listen = (event: Event) => {
      if (isQuickLookTap(event)) heard.current?.();
    };
    element?.addEventListener('message', listen);
    return () => element?.removeEventListener('message', listen);
  }, []);
  const open = () => {
    onOpen();
    link.current?.click();
  };
  return (
    <>
      <Button
        kind={kind}
        size={kind === 'primary' ? 'large' : 'regular'}
        wide
        onClick={open}
        data-ar="quick-look"
      >
        {children}
      </Button>
      {/* biome-ignore lint/a11y/useAnchorContent: the button beside it carries the words */}
      <a
        ref={link}
        rel="ar"
        href={href}
        className={styles.unseen}
        tabIndex={-1}
        aria-hidden="true"
        data-ar-link
      >
        {/* biome-ignore lint/performance/noImgElement: what Quick Look looks for, and nothing to see */}
        <img
          alt=""
          width={1}
          height={1}
          src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
        />
      </a>
    </>
  );
}
