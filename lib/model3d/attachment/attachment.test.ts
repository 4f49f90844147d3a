import { describe, expect, it } from 'vitest';
import { type Attachment, attachmentSchema, readAttachment } from './attachment';
import { inPlace } from './rigid';
import { ringSizeOf } from './ring-size';

const ring: Attachment = {
  version: 1,
  where: 'finger',
  side: 'either',
  placement: inPlace,
  landmarks: { axisStart: [-0.002, 0, 0], axisEnd: [0.002, 0, 0], top: [0, 0.011, 0] },
  sizes: {
    innerDiameterMillimetres: 17.3,
    innerWidthMillimetres: 17.3,
    innerHeightMillimetres: 17.3,
    innerCircumferenceMillimetres: 54.3,
  },
  occluders: [{ by: 'material', name: 'finger' }],
  by: 'proposal',
};

describe('what is stored with a model', () => {
  it('reads back as it was written', () => {
    expect(readAttachment(JSON.parse(JSON.stringify(ring)))).toEqual(ring);
  });

  it.each([
    ['another version', { ...ring, version: 2 }],
    ['landmarks of another place', { ...ring, where: 'face' }],
    ['a turn that is no turn', { ...ring, placement: { ...inPlace, quaternion: [0, 0, 0, 2] } }],
    ['a side that the place has not', { ...ring, side: 'pair' }],
    ['a field that nobody knows', { ...ring, colour: 'red' }],
    ['a place a long way off', { ...ring, placement: { ...inPlace, position: [0, 1e6, 0] } }],
    ['nothing', null],
  ])('is not read when it is %s', (_, stored) => {
    expect(readAttachment(stored)).toBeNull();
    expect(attachmentSchema.safeParse(stored).success).toBe(false);
  });
});

describe('a ring’s size', () => {
  it('is its circumference in the EU and counts 0.032 inches a size in the US', () => {
    expect(ringSizeOf(17.3)).toEqual({ eu: 54, us: 7 });
    expect(ringSizeOf(19.84)).toEqual({ eu: 62, us: 10 });
  });

  it('is unknown for a hole that is no finger’s', () => {
    expect(ringSizeOf(64)).toBeNull();
    expect(ringSizeOf(5)).toBeNull();
  });
});
