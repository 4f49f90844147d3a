import { expect, it } from 'vitest';
import { product } from '@/lib/db/testing/fixtures';
import { forShoppers } from './local-text';

const poster = {
  webp: '/media/aa/a.webp',
  avif: '/media/bb/b.avif',
  widthPixels: 1200,
  heightPixels: 1200,
  cutoutUrl: '/media/cc/c.webp',
  view: { azimuthRadians: 0.5, elevationRadians: 0.2 },
};
const plain = product('chair').model!;

it('shows the poster of the model where the merchant has brought no photo, and opens the model at its angle', () => {
  const bare = product('chair', { photos: [], model: { ...plain, poster } });
  expect(forShoppers(bare).photos).toEqual([
    {
      id: 'chair~poster',
      url: poster.webp,
      alt: bare.name,
      widthPixels: 1200,
      heightPixels: 1200,
      cutoutUrl: poster.cutoutUrl,
      view: poster.view,
    },
  ]);
});

it('prefers the merchant’s own photos', () => {
  const own = product('chair', { model: { ...plain, poster } });
  expect(forShoppers(own).photos.map(({ id }) => id)).toEqual(['chair-1', 'chair-2']);
});
