import type { Page } from '@playwright/test';

/** What a page told while somebody watched: error lines of its console, and other origins that it asked. */
export type Watch = { take(): string[] };

export function watch(page: Page, origin: string): Watch {
  let seen: string[] = [];
  page.on('console', (message) => message.type() === 'error' && seen.push(`console: ${message.text()}`));
  page.on('pageerror', ({ message }) => seen.push(`error: ${message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)s?:$/.test(url.protocol) && url.origin !== origin) seen.push(`foreign: ${url.origin}`);
  });
  return {
    take: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}

/**
 * What is wrong with how a page lies there: sideways overflow, another direction or language than asked for, words that
 * are cut off without a sign of it and, on a phone, what is tapped and smaller than 44 pixels.
 */
export function layoutFaults(page: Page, lang: string, phone: boolean): Promise<string[]> {
  return page.evaluate(
    ({ lang, phone }) => {
      const faults: string[] = [];
      const root = document.documentElement;
      const wide = root.scrollWidth - innerWidth;
      if (wide > 1) faults.push(`overflows by ${wide} px`);
      const direction = lang === 'en' ? 'ltr' : 'rtl';
      if (root.lang !== lang || getComputedStyle(document.body).direction !== direction) {
        faults.push(`reads ${root.lang} ${getComputedStyle(document.body).direction}`);
      }
      const visible = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const nameOf = (element: Element) =>
        `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
      const cutOff = (element: Element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        return (
          overflowX === 'hidden' && textOverflow === 'clip' && element.scrollWidth > element.clientWidth + 1
        );
      };
      for (const element of document.querySelectorAll('h1, h2, h3, p, th, td, dt, dd, label, button, a')) {
        if (element.clientWidth > 1 && visible(element) && cutOff(element)) {
          faults.push(`cut off: ${nameOf(element)}`);
        }
      }
      if (!phone) return faults;
      const open = document.querySelector('dialog[open]') ?? document;
      const tapped = 'a[href], button, select, summary, input:not([type=hidden]), textarea, [role=button]';
      for (const element of open.querySelectorAll(tapped)) {
        const box = (element.closest('label') ?? element).getBoundingClientRect();
        const hidden = box.width <= 1 || box.height <= 1 || !visible(element);
        if (hidden || element.matches('[tabindex="-1"][aria-hidden]')) continue;
        // A link in a sentence is as tall as its line (WCAG 2.5.8 leaves it out).
        const sentence = getComputedStyle(element).display === 'inline' && element.parentElement;
        const among = sentence && sentence.textContent?.trim() !== element.textContent?.trim();
        const words = (element.textContent ?? '').trim().length > 0;
        if (among || (box.height > 43.5 && (words || box.width > 43.5))) continue;
        faults.push(`small: ${nameOf(element)} ${Math.round(box.width)} × ${Math.round(box.height)}`);
      }
      return faults;
    },
    { lang, phone },
  );
}
