import { leafBlade, leafRotation, outlines } from '../../kit/foliage.mjs';
import { splitLeaf } from '../../kit/split-leaf.mjs';
import { cylinderPot, leafSkin, planter, potSurface } from './planter.mjs';

/** Split leaves on long stems. About 75 cm. */
export function monstera(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.12, 0.2), {
    surface: potSurface(key, { kind: 'speckled' }),
    saucer: true,
  });
  const skin = leafSkin(kit, '#3c6b34', { clearcoat: 0.25 });
  const young = leafSkin(kit, '#6b9a45', { slot: 'young', clearcoat: 0.25 });
  const stem = kit.paper({ colour: '#5c7d3c' }, 'stem');
  const blade = splitLeaf(THREE, { length: 0.27 });
  const plain = leafBlade({
    length: 0.17,
    width: 0.13,
    outline: outlines.heart,
    rows: 14,
    columns: 6,
    droop: 0.6,
    fold: 0.14,
  });
  const count = 9;
  for (let i = 0; i < count; i++) {
    const a = i * 2.39996 + 0.4;
    const t = i / (count - 1);
    const height = 0.17 + 0.32 * (1 - t) ** 0.7 + random.range(-0.03, 0.03);
    const reach = 0.09 + 0.17 * t + random.range(-0.02, 0.02);
    const tip = [Math.sin(a) * reach, soil + height, Math.cos(a) * reach];
    parts.push(
      kit.part(
        kit.tube(
          [
            [Math.sin(a) * 0.012, soil - 0.01, Math.cos(a) * 0.012],
            [tip[0] * 0.32, soil + height * 0.62, tip[2] * 0.32],
            tip,
          ],
          (u) => 0.0058 - 0.0024 * u,
          { segments: 16, sides: 8 },
        ),
        stem,
      ),
    );
    const small = i === 2 || i === 6;
    parts.push(
      kit.part(small ? plain : blade, small ? young : skin, {
        position: tip,
        rotation: leafRotation(
          THREE,
          a + random.range(-0.25, 0.25),
          0.12 - 0.62 * t,
          random.range(-0.15, 0.15),
        ),
        scale: small ? 1 : random.range(0.82, 1.08) * (0.85 + 0.25 * (1 - t)),
      }),
    );
  }
  return kit.group(parts);
}
