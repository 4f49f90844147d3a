import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Corners } from '@/lib/ar/room-photo/check-corners';
import { multiply, type Quaternion, turnAbout } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { decodePhoto } from '@/lib/photo/decode.server';
import type { Lens } from '../../lens';
import { cardCorners, drawCard } from '../../testing/draw-card';
import { drawGround, grain } from '../../testing/draw-ground';
import { dice } from '../../testing/made-up';
import { cardPose, cardTolerance } from './card-pose';
import { findCard } from './find-card';
import { scaleAtEyes } from './scale-at-eyes';

const lens: Lens = { focal: 1000, middleX: 480, middleY: 360 };
const turned = (yaw: number, pitch: number, roll: number): Quaternion =>
  multiply(turnAbout([0, 0, 1], roll), multiply(turnAbout([0, 1, 0], yaw), turnAbout([1, 0, 0], pitch)));
const worst = (found: Corners, truth: { x: number; y: number }[]) =>
  Math.max(...found.map((a) => Math.min(...truth.map((b) => Math.hypot(a.x - b.x, a.y - b.y)))));

describe('a bank card in a picture', () => {
  it('is found to a third of a pixel, turned and slanted, front and back', () => {
    const next = dice(5);
    const found: number[] = [];
    for (let i = 0; i < 8; i++) {
      const frame = drawGround(960, 720, 10 + i);
      const pose = {
        position: [0.05 * (next() - 0.5), 0.05 * (next() - 0.5), -(0.28 + 0.25 * next())] as Vec3,
        quaternion: turned(0.6 * (next() - 0.5), 0.6 * (next() - 0.5), 1.2 * (next() - 0.5)),
      };
      const light = i % 2 ? 235 : 35;
      drawCard(frame, pose, lens, {
        ground: [light, light, light + 10],
        print: [128, 120, 110],
        stripe: i % 3 === 0,
      });
      const corners = findCard(grain(frame, 3, 40 + i), lens);
      if (corners) found.push(worst(corners, cardCorners(pose, lens)));
    }
    expect(found.length).toBe(8);
    expect(Math.max(...found)).toBeLessThan(1);
    expect(found.reduce((sum, off) => sum + off, 0) / found.length).toBeLessThan(0.33);
  });

  it('is found though fingers lie over a third of one side', () => {
    const frame = drawGround(960, 720, 3);
    const pose = { position: [0, 0, -0.35] as Vec3, quaternion: turned(0.1, -0.1, 0.05) };
    drawCard(
      frame,
      pose,
      lens,
      { ground: [30, 40, 70], print: [200, 200, 200], stripe: false },
      (x, y) => y < -18 && Math.abs(x - 20) < 14,
    );
    const corners = findCard(frame, lens);
    expect(corners && worst(corners, cardCorners(pose, lens))).toBeLessThan(1);
  });

  it('is none where nothing is one: an empty table, a sheet of paper’s shape, a square', () => {
    expect(findCard(drawGround(640, 480, 8), lens)).toBeNull();
    for (const [width, height] of [
      [297, 210],
      [200, 200],
      [300, 110],
    ] as const) {
      const frame = drawGround(960, 720, 9);
      for (let y = 200; y < 200 + height; y++) {
        for (let x = 300; x < 300 + width; x++) frame.data.set([240, 240, 235], 4 * (y * 960 + x));
      }
      expect(findCard(frame, lens)).toBeNull();
    }
  });

  it('is not chosen between two', () => {
    const frame = drawGround(960, 720, 12);
    for (const x of [-0.06, 0.06]) {
      const pose = { position: [x, 0, -0.4] as Vec3, quaternion: turned(0, 0, 0) };
      drawCard(frame, pose, lens, { ground: [240, 240, 240], print: [20, 20, 20], stripe: true });
    }
    expect(findCard(frame, lens)).toBeNull();
  });

  const faces = path.resolve(process.env.VITRINE_SHARED ?? '../shared', 'data/faces');
  it.skipIf(!existsSync(faces))(
    'is in none of the photos of faces, hands and bodies (needs ../shared)',
    async () => {
      for (const kind of ['portraits', 'hands', 'bodies']) {
        for (const name of readdirSync(path.join(faces, kind))) {
          const photo = await decodePhoto(readFileSync(path.join(faces, kind, name)), 1280);
          const own = {
            focal: 1.25 * Math.max(photo.width, photo.height),
            middleX: photo.width / 2,
            middleY: photo.height / 2,
          };
          expect([name, findCard(photo, own)]).toEqual([name, null]);
        }
      }
    },
    120_000,
  );
});

describe('how a card stands', () => {
  const pose = { position: [0.02, -0.01, -0.4] as Vec3, quaternion: turned(0.3, -0.2, 0.4) };
  const corners = cardCorners(pose, lens) as unknown as Corners;

  it('follows from its corners', () => {
    const found = cardPose(corners, lens, cardTolerance.found)!;
    expect(found.awayMillimetres).toBeCloseTo(400, 3);
    expect(found.millimetresPerPixel).toBeCloseTo(0.4, 6);
    const [x, y] = found.toPlane(corners[1].x, corners[1].y);
    expect([x, y]).toEqual([expect.closeTo(42.8, 3), expect.closeTo(-26.99, 3)]);
  });

  it('is not said of corners that no card has, nor of one seen too flat', () => {
    const stretched = corners.map(({ x, y }) => ({ x: x * 1.2, y })) as unknown as Corners;
    expect(cardPose(stretched, lens, cardTolerance.byHand)).toBeNull();
    const flat = cardCorners({ ...pose, quaternion: turned(1, 0, 0) }, lens) as unknown as Corners;
    expect(cardPose(flat, lens, cardTolerance.byHand)).toBeNull();
  });

  it('tells the scale at the eyes, 8 mm behind it, and only from a forehead', () => {
    const upright = { position: [0, 0.045, -0.4] as Vec3, quaternion: turned(0, 0, 0) };
    const seen = cardPose(cardCorners(upright, lens) as unknown as Corners, lens, cardTolerance.found)!;
    const middle = (y: number) => ({ x: 480, y: 360 - (1000 * y) / 400 });
    const irises = {
      left: { x: 480 - 77, y: 360, width: 28.7, opening: 20, sharp: true },
      right: { x: 480 + 77, y: 360, width: 28.7, opening: 20, sharp: true },
    };
    const head = { position: [0, 0, -0.4] as Vec3, quaternion: turned(0, 0, 0) };
    const at = (y: number, eyes = irises) => scaleAtEyes(seen, middle(y), 214, 0.3, eyes, head);
    expect(at(45)?.millimetresPerPixel).toBeCloseTo(0.408, 3);
    expect(at(45)?.relativeSd).toBeCloseTo(0.0078, 3);
    expect(at(-30)).toBeNull();
    // A card that would make this person's irises 6 mm wide is a toy's, or lies elsewhere.
    const small = { left: { ...irises.left, width: 15 }, right: { ...irises.right, width: 15 } };
    expect(at(45, small)).toBeNull();
  });
});
