import { describe, expect, it } from 'vitest';
import { dot } from '@/lib/model3d/frame';
import { estimateLight } from './estimate-light';
import { lightDirections } from './light-directions';
import { drawRoom } from './testing/draw-room';
import { drawnRooms } from './testing/room-scene';

const small = (name: string) => {
  const { scene, camera } = drawnRooms.find((each) => each.name === name)!;
  const by = 8;
  const tiny = {
    ...camera,
    widthPixels: Math.round(camera.widthPixels / by),
    heightPixels: Math.round(camera.heightPixels / by),
    focalPixels: camera.focalPixels / by,
  };
  return { camera: tiny, light: estimateLight(drawRoom(scene, tiny, 2), tiny) };
};

describe('the light of a drawn room', () => {
  it.each([
    ['living-room', -1],
    ['bedroom', 1],
    ['study-tall', -1],
    ['rug', 1],
  ])('comes from the side of the window: %s', (name, side) => {
    const { light } = small(name);
    expect(light.keyDirection[0] * side).toBeGreaterThan(0.3);
    expect(light.keyDirection[1]).toBeGreaterThan(0.5);
    expect(light.keyShare).toBeGreaterThan(0.22);
  });

  it('comes from above where the lamp is overhead', () => {
    const { light } = small('kitchen');
    expect(light.keyDirection[1]).toBeGreaterThan(0.8);
  });

  it('lets greys of usual reflectance, however they face, be as bright as the photo', () => {
    const { light } = small('living-room');
    const { width, height, data } = light.equirect;
    let all = 0;
    for (let row = 0; row < height; row++) {
      const elevation = ((row + 0.5) / height - 0.5) * Math.PI;
      const weight = (Math.cos(elevation) * Math.PI) / 2 / width / height;
      for (let column = 0; column < width; column++) {
        const at = (row * width + column) * 4;
        all += weight * (0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!);
      }
    }
    const [r, g, b] = light.mean;
    expect(all * 0.5).toBeCloseTo(0.2126 * r + 0.7152 * g + 0.0722 * b, 2);
  });
});

it('directions are unit, above the surface, and the key’s share of them is around it', () => {
  const key = { keyDirection: [0.6, 0.8, 0] as const, keyShare: 0.5 };
  const directions = lightDirections(key, [0, 1, 0], 40);
  expect(directions).toHaveLength(40);
  for (const each of directions) {
    expect(Math.hypot(...each)).toBeCloseTo(1, 9);
    expect(each[1]).toBeGreaterThan(0.1);
  }
  expect(directions.slice(0, 20).every((each) => dot(each, key.keyDirection) > 0.98)).toBe(true);
  // A lamp behind a wall gives it nothing.
  const onWall = lightDirections(key, [-1, 0, 0], 40);
  expect(onWall.every((each) => each[0] < 0)).toBe(true);
});
