import { describe, expect, it } from 'vitest';
import { degreesApart, rotate, turnAbout } from '@/lib/model3d/attachment/rigid';
import { scale, subtract, type Vec3 } from '@/lib/model3d/attachment/vector';
import { headMannequin } from '@/lib/model3d/mannequin/head';
import { canonicalFace } from '../face/canonical-face';
import type { Pose } from '../pose/pose';
import { openHand } from '../testing/open-hand';
import type { TrackedFace, TrackedHand, TrackedPerson } from '../tracked';
import { within } from './body';
import { feetBody } from './feet-body';
import { createBodyFollower } from './follow-body';
import { fingerBody, nearestHand, wristBody } from './hand-body';
import { earBody, faceBody, headBody, headCentre, neckBody, neckRoot } from './head-body';
import { wantedFor } from './wanted-for';

const shape = Float32Array.from(canonicalFace, (millimetres) => millimetres / 1000);
const face = (quaternion: Pose['quaternion'] = [0, 0, 0, 1], position: Vec3 = [0, 0, -0.6]): TrackedFace => {
  const pose = { position, quaternion };
  const rest = { presence: 1, landmarks: shape, size: 1, sizeSigma: 0.05, others: 0 };
  return { pose, rawPose: pose, covariance: new Float64Array(36), shape, ...rest };
};
const close = (p: Vec3, millimetres: number) =>
  p.map((v) => expect.closeTo(v, -Math.log10(millimetres / 500)));

describe('places on a head', () => {
  it('lie where the median head has them', () => {
    const { frames } = headMannequin(undefined, 12);
    expect(headCentre).toEqual(close(frames.head?.both?.position as Vec3, 1));
    expect(neckRoot).toEqual(close(frames.neck?.both?.position as Vec3, 1));
    const [left] = earBody(face()).places;
    const lobe = frames.ear?.left;
    const at = subtract(left?.pose.position as Vec3, [0, 0, -0.6]);
    // The canonical face is wider than the median head; the lobe is as far up and ahead within a centimetre.
    expect(Math.hypot(...subtract(at, lobe?.position as Vec3))).toBeLessThan(0.013);
    expect(
      degreesApart(left?.pose.quaternion ?? [0, 0, 0, 1], lobe?.quaternion ?? [0, 0, 0, 1]),
    ).toBeLessThan(1);
  });

  it('turn with the head', () => {
    const turned = face(turnAbout([0, 1, 0], 0.4));
    const [hat] = headBody(turned).places;
    expect(hat?.pose.quaternion).toEqual(turned.pose.quaternion.map((v) => expect.closeTo(v, 9)));
    expect(hat?.pose.position).toEqual(
      within(turned.pose, { position: headCentre, quaternion: [0, 0, 0, 1] }).position,
    );
    expect(faceBody(turned).places[0]?.halfHead).toBeCloseTo(0.0774, 3);
  });

  it('hide the ear that a cheek hides', () => {
    const sides = (yaw: number) => earBody(face(turnAbout([0, 1, 0], yaw))).places.map(({ side }) => side);
    expect(sides(0)).toEqual(['left', 'right']);
    // A turn to the wearer's own left takes the left ear away from the camera.
    expect(sides(0.5)).toEqual(['right']);
    expect(sides(-0.5)).toEqual(['left']);
  });

  it('let earrings hang straight down from a tilted head', () => {
    const [left] = earBody(face(turnAbout([0, 0, 1], 0.5))).places;
    expect(rotate(left?.pose.quaternion ?? [0, 0, 0, 1], [0, 1, 0])[1]).toBeGreaterThan(0.999);
  });

  it('leave shoulders nearly where they are when the head turns', () => {
    const [still] = neckBody(face()).places;
    const [turned] = neckBody(face(turnAbout([0, 1, 0], 0.6))).places;
    const apart = degreesApart(
      still?.pose.quaternion ?? [0, 0, 0, 1],
      turned?.pose.quaternion ?? [0, 0, 0, 1],
    );
    expect(apart).toBeGreaterThan(5);
    expect(apart).toBeLessThan(15);
  });
});

/** 40 cm away. */
const joints = Float32Array.from(openHand, (v, i) => (i % 3 === 2 ? v - 0.4 : v));
const hand = (larger = 1): TrackedHand => ({
  side: 'right',
  sideScore: 1,
  pose: { position: [0, 0, -0.4], quaternion: [0, 0, 0, 1] },
  rawPose: { position: [0, 0, -0.4], quaternion: [0, 0, 0, 1] },
  covariance: new Float64Array(36),
  presence: 1,
  landmarks: joints.map((v) => v * 1000 * larger),
  joints,
});

describe('places on a hand', () => {
  it('are on the hand that is seen largest', () => {
    const near = hand(2);
    expect(nearestHand([hand(), near])).toBe(near);
    expect(nearestHand([])).toBeNull();
  });

  it('put a ring around its finger, which fills it', () => {
    const { places, occluders } = fingerBody(hand(), 'ring');
    const at = places[0]?.pose.position as Vec3;
    const around = occluders.filter(
      (each) => each.kind === 'rod' && Math.hypot(...subtract(each.pose.position, at)) < 0.012,
    );
    expect(around).toHaveLength(1);
    const [finger] = around;
    const radius = (places[0]?.girthMillimetres ?? 0) / 2000 / Math.PI;
    expect(finger?.kind === 'rod' && finger.radii[0] < radius && finger.radii[0] > 0.8 * radius).toBe(true);
  });

  it('put a watch around the wrist: the rod that fills it runs along the forearm', () => {
    const { places, occluders } = wristBody(hand());
    expect(places[0]?.pose.position[1]).toBeLessThan(-0.015);
    const [forearm] = occluders;
    const along = rotate(forearm?.pose.quaternion ?? [0, 0, 0, 1], [0, 1, 0]);
    expect(Math.abs(along[1])).toBeGreaterThan(0.98);
  });
});

const person = (heel: Vec3, toe: Vec3, ankle: Vec3, knee: Vec3, visible = 1): TrackedPerson => {
  const all = new Float32Array(99);
  for (const [i, p] of [
    [29, heel],
    [31, toe],
    [27, ankle],
    [25, knee],
  ] as const) {
    all.set(p, 3 * i);
  }
  const seen = new Float32Array(33);
  for (const i of [25, 27, 29, 31]) seen[i] = visible;
  return { presence: 1, landmarks: all, visible: seen, joints: all, others: 0 };
};

describe('places on feet', () => {
  const standing = (visible?: number) =>
    person([0, -0.8, -2.1], [0, -0.8, -1.9], [0, -0.73, -2.07], [0, -0.3, -2.05], visible);

  it('stand a shoe on the ground, its toes ahead', () => {
    const body = feetBody(standing());
    expect(body?.places.map(({ side }) => side)).toEqual(['left']);
    const pose = body?.places[0]?.pose as Pose;
    expect(rotate(pose.quaternion, [0, 0, 1])[2]).toBeGreaterThan(0.99);
    expect(rotate(pose.quaternion, [0, 1, 0])[1]).toBeGreaterThan(0.99);
    expect(body?.places[0]?.girthMillimetres).toBeGreaterThan(220);
    expect(body?.occluders[0]?.kind).toBe('rod');
  });

  it('show none that is hardly seen, or of no foot’s size', () => {
    expect(feetBody(standing(0.2))).toBeNull();
    expect(feetBody(person([0, 0, -2], [0, 0, -1.2], [0, 0.07, -2], [0, 0.5, -2]))).toBeNull();
  });
});

describe('from frame to frame', () => {
  it('asks for what must be tracked', () => {
    expect(wantedFor('ear')).toMatchObject({ face: true, hands: false });
    expect(wantedFor('finger')).toMatchObject({ face: false, hands: true });
    expect(wantedFor('foot')).toMatchObject({ person: true });
    expect(wantedFor('floor')).toBeNull();
  });

  it('calms a hand, and moves what hides with it', () => {
    const follower = createBodyFollower('finger');
    const shaking = (k: number) => {
      const moved = hand();
      const by = k % 2 === 0 ? 0.0003 : -0.0003;
      return { ...moved, joints: moved.joints.map((v, i) => (i % 3 === 0 ? v + by : v)) };
    };
    const xs: number[] = [];
    const gaps: number[] = [];
    for (let k = 0; k < 60; k++) {
      const body = follower.next({ face: null, hands: [shaking(k)], person: null }, k / 30);
      const at = body?.places[0]?.pose.position as Vec3;
      xs.push(at[0]);
      const rod = body?.occluders.find((each) => Math.hypot(...subtract(each.pose.position, at)) < 0.012);
      gaps.push(Math.hypot(...subtract(rod?.pose.position as Vec3, at)));
    }
    const late = xs.slice(30);
    expect(Math.max(...late) - Math.min(...late)).toBeLessThan(0.0004);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1e-4);
  });

  it('wears nothing without the body, and begins anew', () => {
    const follower = createBodyFollower('wrist');
    const none = { face: null, hands: [], person: null };
    expect(follower.next(none, 0)).toBeNull();
    expect(follower.next({ ...none, hands: [hand()] }, 1)?.places[0]?.side).toBe('right');
    expect(follower.next({ ...none, face: face() }, 2)).toBeNull();
  });
});

it('scales with a face that was measured', () => {
  const larger = { ...face(), size: 1.1 };
  expect(subtract(headBody(larger).places[0]?.pose.position as Vec3, [0, 0, -0.6])).toEqual(
    scale(headCentre, 1.1).map((v) => expect.closeTo(v, 6)),
  );
});
