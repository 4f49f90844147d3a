import { blob } from './art-paper.mjs';

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
