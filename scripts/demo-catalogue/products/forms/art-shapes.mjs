import { blob, ground } from './art-paper.mjs';

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
  pear(w * 0.56, h * 0.632, w * 0.155, '#b9b24a', 'rgba(90,95,25,0.35)', -0.5);
  c.fillStyle = '#f3ead9';
  c.fillRect(w * 0.4, h * 0.692, w * 0.38, h * 0.014);
}
