import { shortTitle } from './short-title';

/** The banner below the product in Quick Look. All of it is in the shopper's language. */
export type QuickLookBanner = {
  /** The button's words, e.g. "Add to cart". A tap closes nothing: the page hears of it (`quickLookTap`). */
  callToAction: string;
  title: string;
  subtitle: string;
  /** As it is read, e.g. `$1,290`. */
  price: string;
};

/** One line of an iPhone; what is longer is cut there without care. */
const titleLetters = 60;

/**
 * The address that opens a USDZ in Quick Look at its true size. Whoever uses it gives its link `rel="ar"` and one
 * child, an `<img>` (webkit.org/blog/8421): else the phone shows a page with the file first.
 *
 * Settings stand behind `#` as `key=value` joined by `&`, percent-encoded (developer.apple.com/documentation/arkit,
 * "Adding an Apple Pay Button or a Custom Action in AR Quick Look"; spaces as %20, for a plus is shown as one):
 * - `allowsContentScaling=0`: nobody can pinch the thing to another size.
 * - `canonicalWebPageURL`: what the share button sends, in place of the file.
 * - `callToAction`, `checkoutTitle`, `checkoutSubtitle`, `price`: the banner, from iOS 13.3. All four or none: Quick
 *   Look joins subtitle and price by a comma. `applePayButtonType` and `custom` would take the place of
 *   `callToAction`; the shop has no Apple Pay, and a banner of HTML may hold no action, so neither is used.
 *
 * @param usdzUrl Absolute.
 * @param pageUrl Absolute; the product's page with the chosen variant.
 * @param banner Null where nobody would hear the tap.
 */
export function quickLookHref(usdzUrl: string, pageUrl: string, banner: QuickLookBanner | null): string {
  const file = new URL(usdzUrl);
  const settings: [string, string][] = [
    ['allowsContentScaling', '0'],
    ['canonicalWebPageURL', new URL(pageUrl).href],
  ];
  if (banner) {
    settings.push(
      ['callToAction', shortTitle(banner.callToAction, titleLetters)],
      ['checkoutTitle', shortTitle(banner.title, titleLetters)],
      ['checkoutSubtitle', shortTitle(banner.subtitle, titleLetters)],
      ['price', banner.price],
    );
  }
  file.hash = '';
  return `${file.href}#${settings.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

/** What `message` on the link says when the banner was tapped (same page of Apple's, "Detect a Tap"). */
const tapped = '_apple_ar_quicklook_button_tapped';

/** Whether an event of the link is a tap on the banner. */
export const isQuickLookTap = (event: Event): boolean => (event as MessageEvent<unknown>).data === tapped;
