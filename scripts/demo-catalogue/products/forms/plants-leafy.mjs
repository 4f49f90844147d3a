import { leafBlade, leafRotation, outlines } from '../../kit/foliage.mjs';
import { cylinderPot, flowerPot, leafSkin, planter, potSurface } from './planter.mjs';

/** Thick glossy leaves on an upright stem. About 80 cm. */
export function rubber(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.1, 0.17, 0.92), { surface: potSurface(key) });
  const skin = leafSkin(kit, '#2f4f30', { roughness: 0.24, clearcoat: 0.7 });
  const young = leafSkin(kit, '#7d4a35', { roughness: 0.3, slot: 'young', clearcoat: 0.4 });
  const bark = kit.paper({ colour: '#6a5a44' }, 'stem');
  const blade = leafBlade({
    length: 0.2,
    width: 0.098,
    outline: outlines.oval,
    rows: 16,
    columns: 6,
    droop: 0.55,
    fold: 0.16,
  });
  for (const [tall, lean, start, n] of [
    [0.6, [0.03, 0.01], 0, 15],
    [0.42, [-0.07, 0.05], 1.5, 10],
  ]) {
    const at = (t) => [lean[0] * t, soil + tall * t, lean[1] * t];
    parts.push(
      kit.part(
        kit.tube([at(-0.03), at(0.4), at(1)], (u) => 0.0075 - 0.004 * u, { segments: 18, sides: 10 }),
        bark,
      ),
    );
    for (let i = 0; i < n; i++) {
      const t = 0.16 + (0.84 * i) / (n - 1);
      const a = start + i * 2.39996;
      const base = at(t);
      const out = [base[0] + Math.sin(a) * 0.035, base[1] + 0.02, base[2] + Math.cos(a) * 0.035];
      parts.push(kit.part(kit.tube([base, out], 0.0024, { sides: 7 }), bark));
      parts.push(
        kit.part(blade, skin, {
          position: out,
          rotation: leafRotation(THREE, a, 0.2 + 0.75 * t ** 2, random.range(-0.15, 0.15)),
          scale: (0.72 + 0.35 * Math.sin(t * 2.6)) * random.range(0.92, 1.06),
        }),
      );
    }
    const spike = leafBlade({
      length: 0.1,
      width: 0.014,
      outline: outlines.lance,
      rows: 8,
      columns: 4,
      droop: 0.1,
      fold: 0.9,
    });
    parts.push(kit.part(spike, young, { position: at(1), rotation: leafRotation(THREE, start, 1.45) }));
  }
  return kit.group(parts);
}

/** Stiff banded blades with a yellow edge. About 60 cm. */
export function snake(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.085, 0.14, 0.98), { surface: potSurface(key) });
  const skin = kit.print(
    {
      width: 128,
      height: 512,
      name: 'banded-leaf',
      roughness: 0.42,
      draw: (c, w, h) => {
        c.fillStyle = '#4a6a48';
        c.fillRect(0, 0, w, h);
        for (let i = 0; i < 90; i++) {
          const y = (i / 90) * h;
          c.strokeStyle = i % 3 === 0 ? 'rgba(178,196,160,0.55)' : 'rgba(28,52,36,0.55)';
          c.lineWidth = 1.5 + 2.5 * Math.abs(Math.sin(i * 7.13));
          c.beginPath();
          for (let k = 0; k <= 16; k++) {
            const x = (k / 16) * w;
            const wobble = Math.sin(k * 1.9 + i * 2.7) * 4 + Math.sin(k * 0.7 + i) * 5;
            if (k === 0) c.moveTo(x, y + wobble);
            else c.lineTo(x, y + wobble);
          }
          c.stroke();
        }
        for (const x of [0, w]) {
          const edge = c.createLinearGradient(x, 0, x ? w - 20 : 20, 0);
          edge.addColorStop(0, '#d9cd72');
          edge.addColorStop(0.62, '#d9cd72');
          edge.addColorStop(1, 'rgba(217,205,114,0)');
          c.fillStyle = edge;
          c.fillRect(x ? w - 20 : 0, 0, 20, h);
        }
      },
    },
    'leaf',
  );
  skin.side = THREE.DoubleSide;
  for (let i = 0; i < 11; i++) {
    const a = i * 2.39996;
    const r = 0.012 + 0.042 * Math.sqrt(i / 11);
    const tall = (0.46 - 0.22 * (i / 11)) * random.range(0.88, 1.1);
    const blade = leafBlade({
      length: tall,
      width: 0.062,
      outline: outlines.sword,
      rows: 20,
      columns: 4,
      droop: 0.16 + 0.1 * random.next(),
      fold: 0.3,
      wave: 0.16,
      waves: 1.4,
      twist: random.range(-0.5, 0.5),
    });
    parts.push(
      kit.part(blade, skin, {
        position: [Math.sin(a) * r, soil - 0.005, Math.cos(a) * r],
        rotation: leafRotation(THREE, a + random.range(-0.5, 0.5), Math.PI / 2 - 0.05 - 0.12 * (i / 11)),
      }),
    );
  }
  return kit.group(parts);
}

/** A fountain of fine fronds. About 45 cm high, 65 cm wide. */
export function fern(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, flowerPot(0.09, 0.13), { surface: potSurface(key) });
  const skin = leafSkin(kit, '#5a8f3e', { roughness: 0.6 });
  const stem = kit.paper({ colour: '#6a7a3a' }, 'stem');
  const pinna = (length) =>
    leafBlade({
      length,
      width: length * 0.34,
      outline: outlines.lance,
      rows: 2,
      columns: 2,
      droop: 0.5,
      fold: 0.3,
    });
  const frond = (length, droop) => {
    const n = 21;
    const list = [];
    const at = (t) => {
      const angle = droop * t ** 1.3;
      const r = (length * Math.sin(angle * 0.62 + 0.001)) / Math.max(0.62 * droop, 0.3);
      return [0, Math.cos(angle * 0.6) * length * t, -r * t * 0.8];
    };
    for (let i = 0; i < n; i++) {
      const t = 0.1 + (0.9 * i) / n;
      const size =
        0.06 * (length / 0.34) * Math.sin(Math.PI * Math.min(0.98, 0.16 + 0.84 * t)) ** 0.8 + 0.004;
      const [x, y, z] = at(t);
      for (const side of [-1, 1]) {
        const g = pinna(size);
        g.rotateZ(-side * (1.35 - 0.25 * t));
        g.rotateX(-droop * t * 0.9);
        g.translate(x, y, z);
        list.push(g);
      }
    }
    return {
      blades: kit.mergeAndWeld(list),
      rib: kit.tube([at(0), at(0.33), at(0.66), at(1)], (u) => 0.0019 - 0.0013 * u, {
        segments: 14,
        sides: 5,
      }),
    };
  };
  const kinds = [frond(0.36, 1.9), frond(0.3, 1.4), frond(0.24, 0.9)];
  const count = 28;
  for (let i = 0; i < count; i++) {
    const t = i / count;
    const kind = kinds[i % 3 === 0 ? 0 : t < 0.5 ? 1 : 2];
    const a = i * 2.39996;
    const options = {
      position: [Math.sin(a) * 0.018, soil, Math.cos(a) * 0.018],
      rotation: leafRotation(
        THREE,
        a + random.range(-0.15, 0.15),
        0.9 + 0.5 * t + random.range(-0.12, 0.12),
        random.range(-0.2, 0.2),
      ),
      scale: random.range(0.85, 1.12),
    };
    parts.push(kit.part(kind.blades, skin, options), kit.part(kind.rib, stem, options));
  }
  return kit.group(parts);
}

/** Round coin leaves on thin stems. About 28 cm. */
export function pilea(kit, key) {
  const { THREE, random } = kit;
  const { parts, soil } = planter(kit, cylinderPot(0.062, 0.1, 0.86), {
    surface: potSurface(key, { kind: 'speckled' }),
    wall: 0.005,
  });
  const skin = leafSkin(kit, '#558a45', { roughness: 0.3, clearcoat: 0.3 });
  const stem = kit.paper({ colour: '#7c8a4a' }, 'stem');
  const coin = leafBlade({
    length: 0.06,
    width: 0.06,
    outline: outlines.round,
    rows: 14,
    columns: 6,
    droop: 0.5,
    fold: -0.12,
  });
  coin.translate(0, -0.024, 0);
  const trunk = 0.075;
  parts.push(
    kit.part(
      kit.tube(
        [
          [0, soil - 0.01, 0],
          [0.003, soil + trunk * 0.5, 0.002],
          [0, soil + trunk, 0],
        ],
        0.0045,
        { segments: 8, sides: 8 },
      ),
      kit.paper({ colour: '#6d5a40' }, 'bark'),
    ),
  );
  for (let i = 0; i < 26; i++) {
    const t = i / 25;
    const a = i * 2.39996;
    const y = soil + 0.012 + trunk * t;
    const reach = 0.105 - 0.07 * t ** 1.5 + random.range(-0.01, 0.01);
    const rise = 0.012 + 0.075 * t + random.range(-0.01, 0.012);
    const tip = [Math.sin(a) * reach, y + rise, Math.cos(a) * reach];
    parts.push(
      kit.part(
        kit.tube([[0, y, 0], [tip[0] * 0.55, y + rise * 0.85, tip[2] * 0.55], tip], 0.0013, {
          segments: 10,
          sides: 6,
        }),
        stem,
      ),
    );
    parts.push(
      kit.part(coin, skin, {
        position: tip,
        rotation: leafRotation(
          THREE,
          a,
          -0.55 + 0.75 * t + random.range(-0.2, 0.2),
          random.range(-0.25, 0.25),
        ),
        scale: (1.05 - 0.42 * t) * random.range(0.82, 1.08),
      }),
    );
  }
  return kit.group(parts);
}
