/** Our own pictures, drawn on a 2D canvas. Each: `(context, width, height, random)`. */

/** Paper grain over a ground colour: a few thousand faint flecks. */
function ground(c, w, h, colour, random, flecks = 1600) {
  c.fillStyle = colour;
  c.fillRect(0, 0, w, h);
  for (let i = 0; i < flecks; i++) {
    c.fillStyle = random.next() > 0.5 ? 'rgba(255,255,255,0.06)' : 'rgba(70,50,30,0.035)';
    c.fillRect(random.next() * w, random.next() * h, 1 + random.next() * 2.5, 1);
  }
}

function blob(c, points) {
  const n = points.length;
  c.beginPath();
  for (let i = 0; i < n; i++) {
    const [ax, ay] = points[i];
    const [bx, by] = points[(i + 1) % n];
    const middle = [(ax + bx) / 2, (ay + by) / 2];
    if (i === 0) {
      const [lx, ly] = points[n - 1];
      c.moveTo((lx + ax) / 2, (ly + ay) / 2);
    }
    c.quadraticCurveTo(ax, ay, ...middle);
  }
  c.closePath();
  c.fill();
}

/** Seven cut shapes in balance. */
export function cutPaper(c, w, h, random) {
  ground(c, w, h, '#f1e8d8', random);
  const shape = (colour, list) => {
    c.save();
    c.shadowColor = 'rgba(60,40,20,0.22)';
    c.shadowBlur = w * 0.008;
    c.shadowOffsetY = w * 0.005;
    c.fillStyle = colour;
    blob(
      c,
      list.map(([x, y]) => [x * w, y * h]),
    );
    c.restore();
  };
  shape('#c8553d', [
    [0.12, 0.1],
    [0.38, 0.06],
    [0.56, 0.13],
    [0.5, 0.3],
    [0.27, 0.36],
    [0.1, 0.27],
  ]);
  shape('#1f3b4d', [
    [0.62, 0.18],
    [0.86, 0.12],
    [0.92, 0.3],
    [0.8, 0.46],
    [0.66, 0.4],
  ]);
  shape('#e0a93b', [
    [0.3, 0.42],
    [0.52, 0.37],
    [0.6, 0.5],
    [0.47, 0.62],
    [0.28, 0.56],
  ]);
  shape('#557a5b', [
    [0.07, 0.6],
    [0.2, 0.5],
    [0.3, 0.64],
    [0.26, 0.86],
    [0.1, 0.9],
  ]);
  shape('#d9a79a', [
    [0.48, 0.66],
    [0.74, 0.56],
    [0.93, 0.68],
    [0.86, 0.86],
    [0.58, 0.88],
  ]);
  c.fillStyle = '#1b1a19';
  c.beginPath();
  c.arc(w * 0.74, h * 0.73, w * 0.062, 0, 7);
  c.fill();
  c.fillStyle = '#f1e8d8';
  c.beginPath();
  c.arc(w * 0.29, h * 0.2, w * 0.075, 0, 7);
  c.fill();
  c.strokeStyle = '#1b1a19';
  c.lineWidth = w * 0.012;
  c.lineCap = 'round';
  c.beginPath();
  c.moveTo(w * 0.36, h * 0.93);
  c.bezierCurveTo(w * 0.4, h * 0.78, w * 0.34, h * 0.7, w * 0.45, h * 0.62);
  c.stroke();
}

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

/** Ridge after ridge, each paler. */
export function ridges(c, w, h, random) {
  const sky = c.createLinearGradient(0, 0, 0, h);
  sky.addColorStop(0, '#f3d9b8');
  sky.addColorStop(0.5, '#f2c39a');
  sky.addColorStop(1, '#e5996c');
  c.fillStyle = sky;
  c.fillRect(0, 0, w, h);
  c.fillStyle = '#fbeccb';
  c.beginPath();
  c.arc(w * 0.68, h * 0.27, h * 0.085, 0, 7);
  c.fill();
  const tones = ['#eab58d', '#dd9468', '#c9714a', '#a95336', '#803b2a', '#562a22', '#341c1b'];
  tones.forEach((tone, i) => {
    const base = h * (0.4 + i * 0.088);
    const phases = Array.from({ length: 5 }, () => random.range(0, 6.3));
    c.fillStyle = tone;
    c.beginPath();
    c.moveTo(0, h);
    for (let x = 0; x <= w; x += 2) {
      const u = (x / w) * 6.28;
      let y = 0;
      phases.forEach((phase, k) => {
        y += (Math.abs(Math.sin(u * (0.45 + k * 0.7) + phase)) - 0.5) * (h * 0.075) * 0.62 ** k;
      });
      c.lineTo(x, base - y * (1 + i * 0.12));
    }
    c.lineTo(w, h);
    c.fill();
  });
}

/** A moon and its road on the water. */
export function sea(c, w, h, random) {
  const horizon = h * 0.46;
  const sky = c.createLinearGradient(0, 0, 0, horizon);
  sky.addColorStop(0, '#0d1b30');
  sky.addColorStop(1, '#3b5f82');
  c.fillStyle = sky;
  c.fillRect(0, 0, w, horizon);
  const water = c.createLinearGradient(0, horizon, 0, h);
  water.addColorStop(0, '#2c4d6e');
  water.addColorStop(1, '#0a1526');
  c.fillStyle = water;
  c.fillRect(0, horizon, w, h - horizon);
  const [mx, my, mr] = [w * 0.56, h * 0.25, w * 0.105];
  const halo = c.createRadialGradient(mx, my, mr, mx, my, mr * 4);
  halo.addColorStop(0, 'rgba(240,226,190,0.35)');
  halo.addColorStop(1, 'rgba(240,226,190,0)');
  c.fillStyle = halo;
  c.fillRect(0, 0, w, horizon);
  c.fillStyle = '#f4e6c4';
  c.beginPath();
  c.arc(mx, my, mr, 0, 7);
  c.fill();
  for (let i = 0; i < 420; i++) {
    const t = random.next() ** 0.8;
    const y = horizon + 3 + t * (h - horizon);
    const spread = w * (0.05 + 0.2 * t);
    const x = mx + random.normal() * spread;
    const near = Math.abs(x - mx) < spread * 0.8;
    c.fillStyle = near ? `rgba(244,230,196,${0.75 - 0.5 * t})` : 'rgba(110,150,185,0.28)';
    c.beginPath();
    c.ellipse(x, y, w * (0.008 + 0.04 * t) * random.range(0.5, 1.4), h * (0.0012 + 0.0028 * t), 0, 0, 7);
    c.fill();
  }
  c.fillStyle = '#13243a';
  blob(c, [
    [0, horizon - h * 0.05],
    [w * 0.16, horizon - h * 0.045],
    [w * 0.3, horizon - h * 0.008],
    [w * 0.4, horizon + h * 0.006],
    [0, horizon + h * 0.008],
    [-w * 0.1, horizon],
  ]);
}

/** A grid of quarter circles in six colours. */
export function quarters(c, w, _h, random) {
  const colours = ['#d8572a', '#1f4e5f', '#e6b54a', '#efe6d6', '#7a9e87', '#2a2523', '#e3a79b'];
  const n = 6;
  const s = w / n;
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) {
      const back = random.pick(colours);
      const front = random.pick(colours.filter((one) => one !== back));
      c.fillStyle = back;
      c.fillRect(i * s, j * s, s + 1, s + 1);
      c.fillStyle = front;
      const [x, y] = [i * s + (random.next() > 0.5 ? s : 0), j * s + (random.next() > 0.5 ? s : 0)];
      c.save();
      c.beginPath();
      c.rect(i * s, j * s, s, s);
      c.clip();
      c.beginPath();
      c.arc(x, y, s, 0, 7);
      c.fill();
      if (random.next() > 0.6) {
        c.fillStyle = random.pick(colours.filter((one) => one !== front));
        c.beginPath();
        c.arc(x, y, s * 0.5, 0, 7);
        c.fill();
      }
      c.restore();
    }
}

/** One brush circle with dry bristles. */
export function stroke(c, w, h, random) {
  ground(c, w, h, '#f2ecdf', random, 4000);
  const [cx, cy, r] = [w * 0.5, h * 0.51, w * 0.31];
  c.lineCap = 'round';
  for (let i = 0; i < 150; i++) {
    const across = (i / 150 - 0.5) * 2;
    const radius = r + across * w * 0.052 * (1 + random.range(-0.08, 0.08));
    const from = -2.0 + random.range(-0.08, 0.05);
    const dry = 0.25 + 0.75 * random.next() ** (0.35 + Math.abs(across) * 0.7);
    const length = 5.75 * (0.55 + 0.45 * dry);
    c.strokeStyle = `rgba(22,20,19,${random.range(0.55, 0.95)})`;
    c.lineWidth = w * random.range(0.0012, 0.0042);
    c.beginPath();
    const steps = 70;
    for (let k = 0; k <= steps; k++) {
      const t = k / steps;
      const a = from + t * length;
      const breathe = radius + w * 0.012 * Math.sin(a * 1.3 + 0.6) - w * 0.018 * t;
      const x = cx + Math.cos(a) * breathe;
      const y = cy + Math.sin(a) * breathe * 0.97;
      if (k === 0) c.moveTo(x, y);
      else c.lineTo(x, y);
    }
    c.stroke();
  }
  c.fillStyle = '#a5271f';
  c.fillRect(w * 0.82, h * 0.84, w * 0.055, w * 0.055);
  c.strokeStyle = '#f2ecdf';
  c.lineWidth = w * 0.005;
  c.strokeRect(w * 0.831, h * 0.84 + w * 0.011, w * 0.033, w * 0.033);
}

/** Two pears, a bowl and a jug in flat warm colours. */
export function pears(c, w, h, random) {
  ground(c, w, h, '#e9d2b0', random, 900);
  c.fillStyle = '#c57b57';
  c.fillRect(0, h * 0.66, w, h * 0.34);
  c.fillStyle = 'rgba(90,40,25,0.18)';
  c.beginPath();
  c.ellipse(w * 0.52, h * 0.835, w * 0.4, h * 0.03, 0, 0, 7);
  c.fill();
  c.fillStyle = '#2f5d62';
  blob(c, [
    [w * 0.14, h * 0.8],
    [w * 0.12, h * 0.55],
    [w * 0.22, h * 0.45],
    [w * 0.24, h * 0.3],
    [w * 0.2, h * 0.22],
    [w * 0.42, h * 0.22],
    [w * 0.39, h * 0.32],
    [w * 0.42, h * 0.46],
    [w * 0.5, h * 0.56],
    [w * 0.48, h * 0.8],
    [w * 0.3, h * 0.83],
  ]);
  c.strokeStyle = '#2f5d62';
  c.lineWidth = w * 0.032;
  c.lineCap = 'round';
  c.beginPath();
  c.moveTo(w * 0.4, h * 0.29);
  c.bezierCurveTo(w * 0.58, h * 0.26, w * 0.6, h * 0.5, w * 0.48, h * 0.56);
  c.stroke();
  c.fillStyle = 'rgba(255,255,255,0.14)';
  blob(c, [
    [w * 0.18, h * 0.74],
    [w * 0.17, h * 0.56],
    [w * 0.23, h * 0.5],
    [w * 0.22, h * 0.74],
  ]);
  const pear = (x, y, s, colour, shade, tilt) => {
    c.save();
    c.translate(x, y);
    c.rotate(tilt);
    c.fillStyle = colour;
    blob(c, [
      [-s * 0.5, s * 0.32],
      [-s * 0.52, s * 0.02],
      [-s * 0.22, -s * 0.38],
      [-s * 0.12, -s * 0.72],
      [s * 0.14, -s * 0.72],
      [s * 0.22, -s * 0.38],
      [s * 0.52, s * 0.02],
      [s * 0.5, s * 0.32],
      [s * 0.2, s * 0.56],
      [-s * 0.2, s * 0.56],
    ]);
    c.fillStyle = shade;
    blob(c, [
      [s * 0.14, -s * 0.4],
      [s * 0.42, s * 0.02],
      [s * 0.42, s * 0.3],
      [s * 0.16, s * 0.5],
      [s * 0.26, s * 0.1],
    ]);
    c.strokeStyle = '#4a3020';
    c.lineWidth = s * 0.07;
    c.beginPath();
    c.moveTo(0, -s * 0.64);
    c.quadraticCurveTo(s * 0.02, -s * 0.82, s * 0.12, -s * 0.9);
    c.stroke();
    c.restore();
  };
  pear(w * 0.83, h * 0.71, w * 0.2, '#d8a531', 'rgba(160,100,20,0.35)', 0.12);
  c.fillStyle = '#f3ead9';
  c.beginPath();
  c.moveTo(w * 0.4, h * 0.7);
  c.lineTo(w * 0.78, h * 0.7);
  c.bezierCurveTo(w * 0.77, h * 0.8, w * 0.68, h * 0.84, w * 0.59, h * 0.84);
  c.bezierCurveTo(w * 0.5, h * 0.84, w * 0.41, h * 0.8, w * 0.4, h * 0.7);
  c.fill();
  c.fillStyle = 'rgba(120,80,50,0.16)';
  c.beginPath();
  c.moveTo(w * 0.66, h * 0.7);
  c.lineTo(w * 0.78, h * 0.7);
  c.bezierCurveTo(w * 0.77, h * 0.8, w * 0.7, h * 0.84, w * 0.59, h * 0.84);
  c.bezierCurveTo(w * 0.65, h * 0.81, w * 0.67, h * 0.76, w * 0.66, h * 0.7);
  c.fill();
  pear(w * 0.56, h * 0.6, w * 0.155, '#b9b24a', 'rgba(90,95,25,0.35)', -0.5);
  c.fillStyle = '#f3ead9';
  c.fillRect(w * 0.4, h * 0.692, w * 0.38, h * 0.014);
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

/** What a mirror sees: a plaster room with a tall window, a curtain and a plant, a little out of focus. */
export function room(context, w, h, look) {
  const sharp = new OffscreenCanvas(w, h);
  drawRoom(sharp.getContext('2d'), w, h, look);
  context.filter = `blur(${Math.round(w * 0.009)}px)`;
  context.drawImage(sharp, 0, 0);
  context.filter = `blur(${Math.round(w * 0.004)}px)`;
  context.drawImage(sharp, 0, 0);
  context.filter = `blur(${Math.round(w * 0.009)}px)`;
  context.globalAlpha = 0.6;
  context.drawImage(sharp, 0, 0);
}

function drawRoom(c, w, h, { pan = 0, zoom = 1 } = {}) {
  c.save();
  c.translate(w / 2, h / 2);
  c.scale(zoom, zoom);
  c.translate(-w / 2 + pan * w, -h / 2);
  const wall = c.createLinearGradient(-w * 0.5, 0, w * 1.5, 0);
  wall.addColorStop(0, '#d8d1c4');
  wall.addColorStop(0.45, '#cfc7b8');
  wall.addColorStop(1, '#a79f91');
  c.fillStyle = wall;
  c.fillRect(-w, -h, w * 3, h * 3);
  const floor = c.createLinearGradient(0, h * 0.78, 0, h * 1.2);
  floor.addColorStop(0, '#a98a66');
  floor.addColorStop(1, '#7c6145');
  c.fillStyle = floor;
  c.fillRect(-w, h * 0.79, w * 3, h);
  c.fillStyle = '#e4ded2';
  c.fillRect(-w, h * 0.765, w * 3, h * 0.025);
  c.fillStyle = 'rgba(255,246,226,0.5)';
  c.beginPath();
  c.moveTo(w * 0.72, h * 0.1);
  c.lineTo(w * 1.05, h * 0.2);
  c.lineTo(w * 1.05, h * 0.74);
  c.lineTo(w * 0.72, h * 0.6);
  c.fill();
  const [x, y, a, b] = [w * 0.2, h * 0.06, w * 0.34, h * 0.62];
  c.fillStyle = '#efeae0';
  c.fillRect(x - w * 0.025, y - h * 0.02, a + w * 0.05, b + h * 0.05);
  const sky = c.createLinearGradient(0, y, 0, y + b);
  sky.addColorStop(0, '#f4f8fb');
  sky.addColorStop(0.6, '#eaf0ee');
  sky.addColorStop(1, '#cfdcc8');
  c.fillStyle = sky;
  c.fillRect(x, y, a, b);
  c.fillStyle = 'rgba(120,150,110,0.35)';
  c.beginPath();
  c.ellipse(x + a * 0.3, y + b, a * 0.4, b * 0.24, 0, 0, 7);
  c.ellipse(x + a * 0.8, y + b * 1.02, a * 0.3, b * 0.3, 0, 0, 7);
  c.save();
  c.clip();
  c.fillRect(x, y, a, b);
  c.restore();
  c.fillStyle = '#efeae0';
  c.fillRect(x + a / 2 - w * 0.008, y, w * 0.016, b);
  for (const t of [1 / 3, 2 / 3]) c.fillRect(x, y + b * t - h * 0.006, a, h * 0.012);
  for (const [cx, cw] of [
    [x - w * 0.09, w * 0.13],
    [x + a - w * 0.04, w * 0.12],
  ])
    for (let i = 0; i < 7; i++) {
      c.fillStyle = i % 2 ? 'rgba(243,238,228,0.92)' : 'rgba(220,213,200,0.92)';
      c.fillRect(cx + (cw * i) / 7, y - h * 0.05, cw / 7 + 1, h * 0.78);
    }
  c.fillStyle = '#b9ab97';
  c.fillRect(w * 0.72, h * 0.7, w * 0.1, h * 0.12);
  c.strokeStyle = '#46573c';
  c.fillStyle = '#4f6145';
  for (let i = 0; i < 15; i++) {
    const t = i / 15;
    const angle = -2.5 + t * 1.9;
    const reach = h * (0.14 + 0.1 * Math.abs(Math.sin(i * 2.3)));
    c.save();
    c.translate(w * 0.77, h * 0.7);
    c.rotate(angle);
    c.beginPath();
    c.ellipse(reach, 0, reach * 0.5, h * 0.022, 0, 0, 7);
    c.fill();
    c.lineWidth = w * 0.004;
    c.beginPath();
    c.moveTo(0, 0);
    c.lineTo(reach, 0);
    c.stroke();
    c.restore();
  }
  c.restore();
}
