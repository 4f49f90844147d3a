import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { demoProducts } from './demo-product';
import { sharedData } from './photo-page';

const faces = path.join(sharedData, 'faces');
export const hasFaces = existsSync(faces);
export const noFaces = `There are no photos of faces in ${faces}: set VITRINE_SHARED to the folder that holds data/faces.`;
export const portrait = (name: string) => path.join(faces, 'portraits', `${name}.jpg`);
export const personPhoto = (name: string) => path.join(faces, `${name}.jpg`);

export const glasses = demoProducts.find(({ slug }) => slug === 'pebble-round-glasses')!;
export const tryon = (page: Page) => page.locator('[data-tryon]');

export async function openTryon(page: Page, slug: string = glasses.slug): Promise<void> {
  await page.goto(`/tryon?product=${slug}`);
  await page.locator('[data-tryon][data-alive]').waitFor({ state: 'attached' });
}

/** Waits until the body was found (or none), and the product is drawn: nothing loads any more. */
export async function looked(page: Page, found: 'true' | 'false'): Promise<void> {
  await expect(tryon(page)).toHaveAttribute('data-found', found, { timeout: 60_000 });
  await expect(tryon(page).getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
}
