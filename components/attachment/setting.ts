import type { Attachment } from '@/lib/model3d/attachment/attachment';
import { place } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import { type Body, bodyFor } from '@/lib/model3d/mannequin/body-for';
import type { FramePose } from '@/lib/model3d/mannequin/mannequin';
import type { Anchor } from '@/lib/product/category';

/** What a product is shown on: a part of a body, or a piece of a room. */
export type Setting = {
  body: Body | null;
  /** Where the place's frame lies in the picture. */
  pose: FramePose;
  /** From its surface for a point of the frame, metres. */
  distance: (p: Vec3) => number;
  /** At least so much is in the picture round the product, metres. */
  reach: number;
};

const reaches: Partial<Record<Anchor, number>> = {
  face: 0.13,
  head: 0.19,
  ear: 0.06,
  neck: 0.16,
  wrist: 0.11,
  finger: 0.07,
  foot: 0.19,
};

/** Only what decides the body is looked at: moving the product makes no new one. */
export function settingFor(
  where: Anchor,
  side: Attachment['side'],
  sizes: Attachment['sizes'],
  landmarks: Attachment['landmarks'],
): Setting {
  const body = bodyFor({ where, side, sizes, landmarks });
  const pose = body?.pose ?? { position: [0, 0, 0], quaternion: [0, 0, 0, 1] };
  const reach = reaches[where] ?? 0.12;
  if (body) {
    const toBody = { ...pose, scale: 1 };
    return { body, pose, reach, distance: (p) => body.mannequin.distance(place(toBody, p)) };
  }
  const distance = (p: Vec3) => (where === 'wall' ? p[2] : where === 'ceiling' ? -p[1] : p[1]);
  return { body, pose, reach, distance };
}
