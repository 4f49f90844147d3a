import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ShopperProduct } from '@/components/product/shopper-product';
import { messagesFor } from '@/components/ui/messages/compiled';
import { MessagesProvider } from '@/components/ui/messages/messages-provider';
import type { Locale } from '@/lib/core/locale';
import { RoomButton } from './room-button';
import { roomLinks } from './room-links';

const chair = {
  id: 'chair',
  sku: 'C',
  slug: 'oak-chair',
  category: 'chairs',
  name: 'Oak chair',
  price: { minor: 129_000, currency: 'ILS' },
  stock: 3,
  dimensions: { widthMetres: 0.5, heightMetres: 0.9, depthMetres: 0.5 },
  photos: [],
  variants: [
    {
      id: 'c1',
      sku: 'C-1',
      name: 'Oak & ash',
      colour: 'Oak',
      size: null,
      swatch: '#aa8866',
      finish: 'matte',
      price: { minor: 129_000, currency: 'ILS' },
      stock: 3,
      materialVariant: 'oak',
    },
  ],
  model: {
    url: '/models/demo/oak-chair/model.glb',
    bytes: 1,
    triangles: 1,
    anchor: 'wall',
    bounds: { min: [0, 0, 0], max: [0.5, 0.9, 0.5] },
  },
} as unknown as ShopperProduct;

function markup(product: ShopperProduct, locale: Locale = 'en'): string {
  const button = createElement(RoomButton, {
    product,
    variant: null,
    locale,
    files: [],
    siteOrigin: 'https://shop.example',
    asked: null,
  });
  const messages = messagesFor(locale, ['placing', 'ui']);
  // biome-ignore lint/correctness/noChildrenProp: its type asks for the property
  return renderToStaticMarkup(createElement(MessagesProvider, { locale, messages, children: button }));
}

describe('the button of a product that cannot be shown in a room', () => {
  it('is not there, and the page says why where only the size is in doubt', () => {
    const noSize = markup({ ...chair, dimensions: null });
    expect(noSize).not.toContain('<button');
    expect(noSize).toContain('Its exact size is not known, so it cannot be shown in your room.');
    const inches = { widthMetres: 0.2, heightMetres: 0.35, depthMetres: 0.2 };
    expect(markup({ ...chair, dimensions: inches })).toContain('its stated size differ');
    expect(markup({ ...chair, dimensions: null }, 'he')).toContain('המידות המדויקות לא ידועות');
    expect(markup({ ...chair, dimensions: null }, 'ar')).toContain('مقاسه الدقيق غير معروف');
  });

  it('is not missed where there is no model, or the thing is worn', () => {
    expect(markup({ ...chair, model: null })).toMatch(/data-ar-unavailable="no-model" hidden=""><\/p>/);
    const worn = { ...chair, model: { ...chair.model!, anchor: 'face' as const } };
    expect(markup(worn)).toMatch(/data-ar-unavailable="worn" hidden=""><\/p>/);
  });
});

describe('the button before the browser has answered', () => {
  it('keeps its place and cannot be used', () => {
    expect(markup(chair)).toMatch(/<button[^>]*aria-hidden="true"/);
    expect(markup(chair)).not.toContain('data-ar=');
  });
});

describe('the addresses that lead into a room', () => {
  const links = (callToAction: string | null, origin = 'https://10.0.0.7:3443') =>
    roomLinks({
      product: chair,
      variant: chair.variants[0]!,
      locale: 'en',
      files: [{ materialVariant: 'oak', usdzUrl: '/ar/oak-chair/1.usdz', glbUrl: '/ar/oak-chair/2.glb' }],
      siteOrigin: 'https://shop.example',
      page: { origin, pathname: '/products/oak-chair', search: '?view=0.5,0.2&ar=1' },
      callToAction,
    });

  it('fetch files where the page came from, and share the shop’s public address', () => {
    const { quickLook, sceneViewer, handOff } = links('Add to cart');
    expect(quickLook).toMatch(/^https:\/\/10\.0\.0\.7:3443\/ar\/oak-chair\/1\.usdz#/);
    expect(decodeURIComponent(quickLook!)).toContain(
      'canonicalWebPageURL=https://shop.example/products/oak-chair?view=0.5%2C0.2&variant=C-1',
    );
    expect(decodeURIComponent(quickLook!)).toContain('checkoutSubtitle=Oak & ash&price=₪1,290');
    expect(sceneViewer).toContain(encodeURIComponent('https://10.0.0.7:3443/ar/oak-chair/2.glb'));
    expect(sceneViewer).toContain('enable_vertical_placement=true');
    expect(handOff.url).toBe('https://shop.example/products/oak-chair?view=0.5%2C0.2&variant=C-1&ar=1');
  });

  it('have no banner that nobody would hear, and no intent for a page on http', () => {
    expect(links(null).quickLook).not.toContain('callToAction');
    expect(links(null, 'http://localhost:3000').sceneViewer).toBeNull();
  });
});
