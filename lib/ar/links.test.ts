import { describe, expect, it } from 'vitest';
import { handOffPath, parseArRequest, roomPath } from './page-links';
import { isQuickLookTap, quickLookHref } from './quick-look-href';
import { sceneViewerHref } from './scene-viewer-href';
import { shortTitle } from './short-title';

const usdz = 'https://shop.example/ar/oak-chair/0f.usdz';
const page = 'https://shop.example/products/oak-chair?variant=OC-1&view=0.5,0.2';
const hebrew = 'כורסת "אלון" – עץ, בד וחוט #3; 100%';

/** The settings behind `#`, read as Apple's page writes them: split at `&` and `=`, then percent-decoded. */
const settingsOf = (href: string) =>
  Object.fromEntries(
    href
      .slice(href.indexOf('#') + 1)
      .split('&')
      .map((pair) => pair.split('='))
      .map(([key, value, ...more]) => {
        expect(more).toEqual([]);
        return [key, decodeURIComponent(value!)];
      }),
  );

describe('a link to Quick Look', () => {
  it('keeps the true size and shares the page in place of the file', () => {
    const href = quickLookHref(usdz, page, null);
    expect(href.startsWith(`${usdz}#`)).toBe(true);
    expect(settingsOf(href)).toEqual({ allowsContentScaling: '0', canonicalWebPageURL: page });
  });

  it('carries the whole banner or none of it', () => {
    const banner = {
      callToAction: 'Add to cart',
      title: 'Oak chair',
      subtitle: 'Oak, natural',
      price: '$1,290',
    };
    expect(settingsOf(quickLookHref(usdz, page, banner))).toEqual({
      allowsContentScaling: '0',
      canonicalWebPageURL: page,
      callToAction: 'Add to cart',
      checkoutTitle: 'Oak chair',
      checkoutSubtitle: 'Oak, natural',
      price: '$1,290',
    });
  });

  it('encodes spaces as %20, for a plus would be shown, and every mark that separates', () => {
    const banner = { callToAction: 'הוספה לסל', title: hebrew, subtitle: 'a&b=c#d+e', price: '‏1,290 ₪' };
    const href = quickLookHref(usdz, page, banner);
    expect(href).toMatch(/^[\x21-\x7e]+$/);
    expect(href.split('#')).toHaveLength(2);
    expect(href.slice(href.indexOf('#'))).not.toContain('+');
    expect(settingsOf(href)).toMatchObject({
      callToAction: 'הוספה לסל',
      checkoutTitle: hebrew,
      checkoutSubtitle: 'a&b=c#d+e',
      price: '‏1,290 ₪',
    });
  });

  it('needs absolute addresses', () => {
    expect(() => quickLookHref('/ar/oak-chair/0f.usdz', page, null)).toThrow();
    expect(() => quickLookHref(usdz, '/products/oak-chair', null)).toThrow();
  });

  it('hears a tap on its banner and nothing else', () => {
    expect(isQuickLookTap(new MessageEvent('message', { data: '_apple_ar_quicklook_button_tapped' }))).toBe(
      true,
    );
    expect(isQuickLookTap(new MessageEvent('message', { data: 'tapped' }))).toBe(false);
    expect(isQuickLookTap(new Event('message'))).toBe(false);
  });
});

const chair = {
  glbUrl: 'https://shop.example/ar/oak-chair/0f.glb',
  title: 'Oak chair',
  pageUrl: page,
  fallbackUrl: `${page}&ar=none`,
  vertical: false,
};
/** An intent as Android reads it (developer.android.com, Intent.parseUri): data, then extras between `;`. */
const intentOf = (href: string) => {
  const [data, extras, ...more] = href.split('#Intent;');
  expect(more).toEqual([]);
  expect(extras).toMatch(/;end;$/);
  const url = new URL(data!.replace(/^intent:/, 'https:'));
  const parts = Object.fromEntries(
    extras!
      .slice(0, -'end;'.length)
      .split(';')
      .filter(Boolean)
      .map((part) => [
        part.slice(0, part.indexOf('=')),
        decodeURIComponent(part.slice(part.indexOf('=') + 1)),
      ]),
  );
  return { url, parts };
};

describe('a link to Scene Viewer', () => {
  it('is an intent with the model, its title, the page behind it, and true size', () => {
    const { url, parts } = intentOf(sceneViewerHref(chair)!);
    expect(`${url.host}${url.pathname}`).toBe('arvr.google.com/scene-viewer/1.2');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      file: chair.glbUrl,
      mode: 'ar_preferred',
      title: 'Oak chair',
      link: page,
      resizable: 'false',
    });
    expect(parts).toEqual({
      scheme: 'https',
      package: 'com.google.android.googlequicksearchbox',
      action: 'android.intent.action.VIEW',
      'S.browser_fallback_url': `${page}&ar=none`,
    });
  });

  it('looks for walls where the thing hangs on one', () => {
    const { url } = intentOf(sceneViewerHref({ ...chair, vertical: true })!);
    expect(url.searchParams.get('enable_vertical_placement')).toBe('true');
  });

  it('is none for a file that is not on https', () => {
    expect(sceneViewerHref({ ...chair, glbUrl: 'http://shop.example/ar/x/0f.glb' })).toBeNull();
    expect(() => sceneViewerHref({ ...chair, glbUrl: '/ar/x/0f.glb' })).toThrow();
  });

  it('keeps every mark of a title within its value', () => {
    const href = sceneViewerHref({ ...chair, title: `${hebrew} (it's) end;` })!;
    expect(href).toMatch(/^[\x21-\x7e]+$/);
    expect(href).not.toMatch(/[+'()]/);
    expect(intentOf(href).url.searchParams.get('title')).toBe(`${hebrew} (it's) end;`);
  });
});

describe('a title', () => {
  it('is cut at a word’s end with an ellipsis, and never within a letter', () => {
    expect(shortTitle('Oak chair', 60)).toBe('Oak chair');
    const long = 'Very long name of a thing that nobody would read to its end on a phone';
    expect(shortTitle(long, 60)).toBe('Very long name of a thing that nobody would read to its end…');
    expect(shortTitle('אבגד'.repeat(30), 10)).toBe('אבגדאבגדא…');
    expect(shortTitle('👩‍👩‍👧‍👦'.repeat(5), 3)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
    expect(shortTitle('  two\n words ', 60)).toBe('two words');
  });
});

describe('an address for another device', () => {
  it('keeps variant, view, language and the search, and asks for AR', () => {
    const current = new URLSearchParams(
      'view=0.5,0.2&variant=OLD&lang=he&text=oak&colour=brown&ar=none&utm=x',
    );
    const path = handOffPath('/products/oak-chair', current, 'OC-1', '1');
    const url = new URL(path, 'https://shop.example');
    expect(url.pathname).toBe('/products/oak-chair');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      text: 'oak',
      colour: 'brown',
      view: '0.5,0.2',
      lang: 'he',
      variant: 'OC-1',
      ar: '1',
    });
  });

  it('leaves out what a photo looked like', () => {
    expect(handOffPath('/products/x', new URLSearchParams('photo=AAAA'), null, null)).toBe('/products/x');
  });

  it('asks for AR, or says that there was none', () => {
    expect(['1', 'none', 'yes', undefined].map(parseArRequest)).toEqual(['1', 'none', null, null]);
  });

  it('of the room’s page names product and variant', () => {
    expect(roomPath('oak-chair', 'OC 1&2')).toBe('/room?product=oak-chair&variant=OC+1%262');
    expect(roomPath('oak-chair', null)).toBe('/room?product=oak-chair');
  });
});
