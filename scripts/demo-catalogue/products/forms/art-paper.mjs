/** Our own pictures, drawn on a 2D canvas. Each: `(context, width, height, random)`. */

/** Paper grain over a ground colour: a few thousand faint flecks. */
export function ground(c, w, h, colour, random, flecks = 1600) {
  c.fillStyle = colour;
  c.fillRect(0, 0, w, h);
  for (let i = 0; i < flecks; i++) {
    c.fillStyle = random.next() > 0.5 ? 'rgba(255,255,255,0.06)' : 'rgba(70,50,30,0.035)';
    c.fillRect(random.next() * w, random.next() * h, 1 + random.next() * 2.5, 1);
  }
}

export function blob(c, points) {
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
