/** What a mirror sees: a bright room behind the photographer, out of focus as the frame is in focus. */
export function room(context, w, h, look) {
  const sharp = new OffscreenCanvas(w, h);
  drawRoom(sharp.getContext('2d'), w, h, look);
  context.filter = `blur(${Math.round(w * 0.011)}px)`;
  // Drawn a little too large: a blur pales at the edges of a canvas.
  context.drawImage(sharp, -w * 0.04, -h * 0.04, w * 1.08, h * 1.08);
}

const gradient = (c, [x0, y0, x1, y1], stops) => {
  const out = c.createLinearGradient(x0, y0, x1, y1);
  for (const [at, colour] of stops) out.addColorStop(at, colour);
  return out;
};

function drawRoom(c, w, h, { pan = 0, zoom = 1 } = {}) {
  c.save();
  c.translate(w / 2, h / 2);
  c.scale(zoom, zoom);
  c.translate(-w / 2 + pan * w, -h / 2);
  drawWalls(c, w, h);
  const glass = [w * 0.2, h * 0.04, w * 0.34, h * 0.66];
  drawWindow(c, w, h, glass);
  drawCurtain(c, w * 0.08, w * 0.13, h);
  drawCurtain(c, w * 0.51, w * 0.13, h);
  drawSofa(c, w, h);
  drawPlant(c, w, h);
  // The window's light hangs in the room.
  const haze = c.createRadialGradient(w * 0.37, h * 0.36, 0, w * 0.37, h * 0.36, w * 0.62);
  haze.addColorStop(0, 'rgba(255,252,244,0.5)');
  haze.addColorStop(1, 'rgba(255,252,244,0)');
  c.fillStyle = haze;
  c.fillRect(-w, -h, w * 3, h * 3);
  c.restore();
}

function drawWalls(c, w, h) {
  c.fillStyle = gradient(
    c,
    [-w * 0.4, 0, w * 1.4, 0],
    [
      [0, '#cfc8bb'],
      [0.3, '#e2dccf'],
      [0.62, '#d3cbbd'],
      [1, '#a59d90'],
    ],
  );
  c.fillRect(-w, -h, w * 3, h * 3);
  c.fillStyle = gradient(
    c,
    [0, h * 0.8, 0, h * 1.3],
    [
      [0, '#b29673'],
      [0.35, '#967854'],
      [1, '#6d5540'],
    ],
  );
  c.fillRect(-w, h * 0.8, w * 3, h);
  c.fillStyle = '#e9e4d9';
  c.fillRect(-w, h * 0.775, w * 3, h * 0.026);
  // The window again, on the floor.
  c.fillStyle = 'rgba(255,240,214,0.6)';
  c.beginPath();
  c.moveTo(w * 0.24, h * 0.84);
  c.lineTo(w * 0.52, h * 0.84);
  c.lineTo(w * 0.72, h * 1.02);
  c.lineTo(w * 0.3, h * 1.02);
  c.fill();
}

function drawWindow(c, w, h, [x, y, a, b]) {
  c.fillStyle = '#f1ede5';
  c.fillRect(x - w * 0.028, y - h * 0.03, a + w * 0.056, b + h * 0.06);
  c.fillStyle = gradient(
    c,
    [0, y, 0, y + b],
    [
      [0, '#ffffff'],
      [0.55, '#fbfdfb'],
      [0.8, '#e6eee0'],
      [1, '#cfdcc4'],
    ],
  );
  c.fillRect(x, y, a, b);
  // Leaves outside, far out of focus.
  for (let i = 0; i < 46; i++) {
    const across = (i * 0.618) % 1;
    const up = ((i * 0.414) % 1) ** 2;
    c.fillStyle = `rgba(${150 + ((i * 37) % 50)},${176 + ((i * 23) % 40)},${132 + ((i * 17) % 40)},0.28)`;
    c.beginPath();
    c.arc(
      x + a * (0.06 + 0.88 * across),
      y + b * (0.97 - 0.42 * up),
      w * (0.014 + 0.014 * ((i * 0.73) % 1)),
      0,
      7,
    );
    c.fill();
  }
  c.fillStyle = '#e9e4da';
  c.fillRect(x + a / 2 - w * 0.009, y, w * 0.018, b);
  for (const t of [1 / 3, 2 / 3]) c.fillRect(x, y + b * t - h * 0.006, a, h * 0.012);
}

function drawCurtain(c, x, width, h) {
  const folds = 5;
  const steps = 60;
  for (let i = 0; i < steps; i++) {
    const bright = 214 + 26 * Math.sin((i / steps) * folds * 2 * Math.PI + 0.6);
    c.fillStyle = `rgba(${bright + 4},${bright},${bright - 9},0.94)`;
    c.fillRect(x + (width * i) / steps, -h * 0.3, width / steps + 1, h * 1.1);
  }
}

function drawSofa(c, w, h) {
  const part = (x, y, a, b, r, colours) => {
    c.fillStyle = gradient(c, [0, y, 0, y + b], colours);
    c.beginPath();
    c.roundRect(x, y, a, b, r);
    c.fill();
  };
  const linen = [
    [0, '#c9bba6'],
    [1, '#8f826f'],
  ];
  part(w * 0.98, h * 0.56, w * 0.7, h * 0.24, w * 0.03, linen);
  part(w * 0.94, h * 0.64, w * 0.13, h * 0.2, w * 0.03, linen);
  part(w * 1.04, h * 0.69, w * 0.6, h * 0.09, w * 0.02, linen);
}

function drawPlant(c, w, h) {
  const [x, y] = [w * 0.79, h * 0.72];
  c.fillStyle = gradient(
    c,
    [x - w * 0.05, 0, x + w * 0.05, 0],
    [
      [0, '#d8cbb8'],
      [1, '#93866f'],
    ],
  );
  c.beginPath();
  c.roundRect(x - w * 0.052, y, w * 0.104, h * 0.135, w * 0.012);
  c.fill();
  for (let i = 0; i < 120; i++) {
    const branch = i % 11;
    const angle = -Math.PI / 2 + 1.15 * (branch / 5 - 1);
    const along = ((i * 0.755) % 1) ** 0.7;
    const reach = h * along * (0.22 + 0.09 * Math.sin(branch * 2.3));
    const shade = (i * 0.37) % 1;
    c.save();
    c.translate(x, y);
    c.rotate(angle);
    c.fillStyle = `rgba(${62 + 58 * shade},${84 + 58 * shade},${56 + 44 * shade},0.9)`;
    c.beginPath();
    c.ellipse(reach, 0, h * 0.034, h * 0.012, 0.9 * Math.sin(i * 1.7), 0, 7);
    c.fill();
    c.restore();
  }
}
