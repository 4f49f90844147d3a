import { ground } from './art-paper.mjs';

/** One branch with paired round leaves, in ink with a pale wash. */
export function botanical(c, w, h, random) {
  ground(c, w, h, '#f6f1e6', random);
  const stem = (t) => [w * (0.47 + 0.1 * Math.sin(t * 2.4) - 0.05 * t), h * (0.95 - 0.87 * t)];
  const leafAt = (x, y, angle, size) => {
    c.save();
    c.translate(x, y);
    c.rotate(angle);
    c.beginPath();
    c.moveTo(0, 0);
    c.bezierCurveTo(size * 0.25, -size * 0.42, size * 0.8, -size * 0.4, size, 0);
    c.bezierCurveTo(size * 0.8, size * 0.38, size * 0.25, size * 0.4, 0, 0);
    const tone = ['rgba(116,140,116,0.5)', 'rgba(138,158,128,0.42)', 'rgba(96,124,110,0.5)'][
      Math.floor(random.next() * 3)
    ];
    c.fillStyle = tone;
    c.fill();
    c.strokeStyle = '#22302a';
    c.lineWidth = w * 0.0038;
    c.stroke();
    c.lineWidth = w * 0.0022;
    c.beginPath();
    c.moveTo(0, 0);
    c.quadraticCurveTo(size * 0.5, size * 0.03, size * 0.94, 0);
    for (let k = 1; k < 6; k++) {
      const x0 = (k / 6.5) * size;
      c.moveTo(x0, 0);
      c.lineTo(x0 + size * 0.13, -size * 0.2 * (1 - Math.abs(k / 6 - 0.5)));
      c.moveTo(x0, 0);
      c.lineTo(x0 + size * 0.13, size * 0.19 * (1 - Math.abs(k / 6 - 0.5)));
    }
    c.stroke();
    c.restore();
  };
  c.strokeStyle = '#22302a';
  c.lineCap = 'round';
  for (let i = 0; i < 60; i++) {
    const [a, b] = [stem(i / 60), stem((i + 1) / 60)];
    c.lineWidth = w * (0.011 - 0.008 * (i / 60));
    c.beginPath();
    c.moveTo(...a);
    c.lineTo(...b);
    c.stroke();
  }
  for (let i = 0; i < 9; i++) {
    const t = 0.14 + (i / 9) * 0.82;
    const [x, y] = stem(t);
    const size = w * (0.3 - 0.19 * (i / 9)) * random.range(0.92, 1.08);
    leafAt(x, y, -0.5 - 0.3 * t + random.range(-0.12, 0.12), size);
    leafAt(x, y, Math.PI + 0.5 + 0.3 * t + random.range(-0.12, 0.12), size);
  }
  leafAt(...stem(0.985), -1.7, w * 0.1);
}

/** Contour lines of an invented land, by marching over a smooth field. */
export function contours(c, w, h, random) {
  ground(c, w, h, '#f5f1e7', random);
  const hills = Array.from({ length: 9 }, () => [
    random.next(),
    random.next() * 1.3,
    random.range(0.12, 0.38),
    random.range(-0.7, 1),
  ]);
  const field = (x, y) =>
    hills.reduce(
      (sum, [hx, hy, s, a]) => sum + a * Math.exp(-((x - hx) ** 2 + (y - hy) ** 2) / (2 * s * s)),
      0,
    ) +
    0.08 * Math.sin(x * 9 + y * 4);
  const n = 150;
  const rows = Math.round((n * h) / w);
  const value = [];
  for (let j = 0; j <= rows; j++) for (let i = 0; i <= n; i++) value.push(field(i / n, j / n));
  c.strokeStyle = '#1f5a60';
  c.lineCap = 'round';
  for (let level = -14; level < 24; level++) {
    const at = level * 0.07;
    c.lineWidth = level % 5 === 0 ? w * 0.0052 : w * 0.0026;
    c.beginPath();
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < n; i++) {
        const corner = [
          value[j * (n + 1) + i],
          value[j * (n + 1) + i + 1],
          value[(j + 1) * (n + 1) + i + 1],
          value[(j + 1) * (n + 1) + i],
        ];
        const place = [
          [i, j],
          [i + 1, j],
          [i + 1, j + 1],
          [i, j + 1],
        ];
        const cuts = [];
        for (let k = 0; k < 4; k++) {
          const [a, b] = [corner[k], corner[(k + 1) % 4]];
          if (a < at === b < at) continue;
          const t = (at - a) / (b - a);
          const [p, q] = [place[k], place[(k + 1) % 4]];
          cuts.push([((p[0] + (q[0] - p[0]) * t) / n) * w, ((p[1] + (q[1] - p[1]) * t) / n) * w]);
        }
        for (let k = 0; k + 1 < cuts.length; k += 2) {
          c.moveTo(...cuts[k]);
          c.lineTo(...cuts[k + 1]);
        }
      }
    c.stroke();
  }
}
