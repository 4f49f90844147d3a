import { describe, expect, it } from 'vitest';
import type { ProductModel } from '@/lib/product/product';
import catalogue from '@/public/models/demo/catalogue.json';
import type { ArCapabilities } from './capabilities';
import { type ArParts, chooseWays } from './choose-way';
import { roomPlace } from './room-place';
import { roomReadiness } from './room-readiness';

const nothing: ArCapabilities = {
  immersiveAr: false,
  quickLook: false,
  sceneViewer: false,
  inApp: null,
  system: 'other',
  handheld: false,
  webgl: true,
  https: true,
};
const all: ArParts = { webxr: true, roomPhoto: true };
const model: ProductModel = {
  url: '/models/demo/x/model.glb',
  bytes: 1,
  anchor: 'floor',
  bounds: { min: [-0.25, 0, -0.25], max: [0.25, 0.9, 0.25] },
  triangles: 1,
};
const chair = { model, dimensions: { widthMetres: 0.5, heightMetres: 0.9, depthMetres: 0.5 } };
const ways = (
  device: Partial<ArCapabilities>,
  parts = all,
  product: Parameters<typeof chooseWays>[0] = chair,
) => chooseWays(product, { ...nothing, ...device }, parts).ways.map(({ way }) => way);

describe('the ways to see a product in a room', () => {
  it('are decided by what the browser says it can do, the best first', () => {
    const phone = { handheld: true } as const;
    expect(ways({ ...phone, system: 'android', immersiveAr: true, sceneViewer: true })).toEqual([
      'webxr',
      'scene-viewer',
      'room-photo',
    ]);
    expect(ways({ ...phone, system: 'android', sceneViewer: true })).toEqual(['scene-viewer', 'room-photo']);
    expect(ways({ ...phone, system: 'ios', quickLook: true })).toEqual(['quick-look', 'room-photo']);
    expect(ways({})).toEqual(['qr', 'room-photo']);
  });

  it('need a secure address where Google’s viewer fetches the model', () => {
    expect(ways({ system: 'android', handheld: true, sceneViewer: true, https: false })).toEqual([
      'room-photo',
    ]);
  });

  it('are not shown as a code to a device that shows AR itself', () => {
    expect(ways({ immersiveAr: true })).toEqual(['webxr', 'room-photo']);
    expect(ways({ quickLook: true, system: 'ios' })).toEqual(['quick-look', 'room-photo']);
  });

  it('leave the phone’s own viewer out within an app, and say which app keeps it shut', () => {
    const inApp = { handheld: true, quickLook: true, system: 'ios', inApp: 'Instagram' } as const;
    const choice = chooseWays(chair, { ...nothing, ...inApp }, all);
    expect(choice.ways.map(({ way }) => way)).toEqual(['room-photo']);
    expect(choice.shutBy).toBe('Instagram');
    expect(chooseWays(chair, { ...nothing, ...inApp, webgl: false }, all)).toEqual({
      ways: [],
      unavailable: null,
      shutBy: 'Instagram',
    });
  });

  it('leave out what this build lacks and what failed before, and then say that there is no way', () => {
    const device = { ...nothing, handheld: true, system: 'ios', quickLook: true } as const;
    const parts = { webxr: false, roomPhoto: false };
    expect(chooseWays(chair, device, parts, new Set(['quick-look'])).unavailable).toBe('no-way');
    expect(ways({ immersiveAr: true, sceneViewer: true, handheld: true }, parts)).toEqual(['scene-viewer']);
  });
});

describe('a product that can be shown in a room', () => {
  it('has a model of a known and true size, and a place there', () => {
    expect(roomReadiness(chair)).toMatchObject({ ready: true, place: 'floor' });
    expect(roomReadiness({ ...chair, model: null })).toEqual({ ready: false, reason: 'no-model' });
    expect(roomReadiness({ ...chair, dimensions: null })).toEqual({ ready: false, reason: 'no-size' });
    const inches = { widthMetres: 0.2, heightMetres: 0.35, depthMetres: 0.2 };
    expect(roomReadiness({ ...chair, dimensions: inches })).toEqual({ ready: false, reason: 'size-differs' });
    expect(roomReadiness({ ...chair, model: { ...model, anchor: 'face' } })).toEqual({
      ready: false,
      reason: 'worn',
    });
  });

  it('may be a pair of shoes or a bag, but nothing else that is worn', () => {
    expect(roomPlace('foot')).toBe('floor');
    expect(roomPlace('none')).toBe('floor');
    for (const anchor of ['face', 'head', 'ear', 'neck', 'wrist', 'finger'] as const)
      expect(roomPlace(anchor)).toBeNull();
  });

  it('is every thing of the demo catalogue that stands or hangs', () => {
    const products = catalogue.products as unknown as (typeof chair)[];
    for (const product of products) {
      const readiness = roomReadiness(product);
      if (!readiness.ready) expect(readiness.reason, JSON.stringify(product.dimensions)).toBe('worn');
    }
    expect(products.filter((product) => roomReadiness(product).ready)).toHaveLength(139);
  });
});
