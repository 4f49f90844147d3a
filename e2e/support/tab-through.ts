import type { Page } from '@playwright/test';

const most = 250;

/**
 * Goes through a page by the Tab key from its start to its end and says what is wrong: a stop whose focus cannot be seen,
 * one that lies under something else, and what can be pressed by a mouse and is never reached.
 */
export async function tabFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    // Whatever had the focus, the next Tab begins at the top.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  const faults = new Set<string>();
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      if (element.dataset.tabbed !== undefined) return null;
      element.dataset.tabbed = '';
      // A control may hand its mark on: to the label that stands for it, or to the box that it fills.
      const around = [element, ...ancestors(element, 3)];
      const marked = around.some((each) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
        return (
          outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor)
        );
      });
      const box = element.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, innerHeight / 2)];
      const top = document.elementFromPoint(x, y);
      const seen = top !== null && around.some((each) => each === top || element.contains(top));
      const name = `${element.tagName.toLowerCase()} "${(
        element.getAttribute('aria-label') ??
          (element.textContent?.trim() || element.getAttribute('name') || '')
      ).slice(0, 40)}"`;
      return { name, marked, seen };

      function ancestors(of: Element, count: number): Element[] {
        const parent = of.parentElement;
        return parent && count > 0 ? [parent, ...ancestors(parent, count - 1)] : [];
      }
    });
    if (at === null) break;
    if (!at.marked) faults.add(`focus not seen: ${at.name}`);
    if (!at.seen) faults.add(`focus covered: ${at.name}`);
  }
  const missed = await page.evaluate(() => {
    const pressed =
      'a[href], button, select, summary, textarea, input:not([type=hidden]), [role=application]';
    return (
      [...document.querySelectorAll<HTMLElement>(pressed)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.matches(':disabled, [tabindex="-1"], fieldset:disabled *'))
        // Of a group of radio buttons one is a stop, and the arrows lead to the others.
        .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio'))
        .filter((element) => element.dataset.tabbed === undefined)
        .map((element) => `never reached: ${element.tagName.toLowerCase()} "${element.textContent?.trim()}"`)
    );
  });
  return [...faults, ...missed];
}
