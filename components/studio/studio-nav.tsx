'use client';

import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import styles from './studio-nav.module.css';

type Props = { label: string; sections: { href: string; word: string; also?: readonly string[] }[] };

/** The way around the studio: a column on a desktop, one line that scrolls on a phone. */
export function StudioNav({ label, sections }: Props) {
  const pathname = usePathname();
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another current link
  useEffect(() => {
    // Not returned: newer browsers answer with a promise, which React would take for a clean-up.
    void current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav aria-label={label} className={styles.nav}>
      {sections.map(({ href, word, also = [] }) => {
        const here = [href, ...also].some((each) => pathname === each || pathname.startsWith(`${each}/`));
        return (
          <Link
            key={href}
            ref={here ? current : undefined}
            href={href}
            // A page of the studio asks the database: only when it is wanted.
            prefetch={false}
            aria-current={here ? 'page' : undefined}
            className={styles.link}
          >
            {word}
            <Pending />
          </Link>
        );
      })}
    </nav>
  );
}

/** Shows that a slow page is on its way; a page that comes at once never shows it. */
function Pending() {
  const { pending } = useLinkStatus();
  return <span className={styles.pending} data-pending={pending || undefined} aria-hidden />;
}
