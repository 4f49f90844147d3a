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
