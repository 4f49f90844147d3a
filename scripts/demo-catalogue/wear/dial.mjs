import { ellipse, roundedRect, v3 } from '../kit/curves.mjs';
import { skin, sweep } from '../kit/loft.mjs';
import { placed } from '../kit/parts.mjs';

/** Dials: printed ground, markers and hands. Millimetres in, metres out. */

/** Watches as worn: the wrist's axis is x, the dial faces +z with twelve at +y and the crown at +x. Millimetres in. */

export const MM = 0.001;

/** Turns a [radius, z] profile (millimetres) around z; `square` > 2 makes a cushion of it. */
export function round(profile, { segments = 64, square = 2, crease = 35 } = {}) {
  const rows = profile.map(([r, z]) =>
    ellipse(Math.max(r, 1e-4) * MM, Math.max(r, 1e-4) * MM, segments, square).map((q) =>
      v3(q.x, q.y, z * MM),
    ),
  );
  return skin(rows, { closeRow: true, crease });
}

/** A flat disc of UV 0..1 for a printed dial. */
export function dialDisc(radius, z, square = 2) {
  const rim = ellipse(radius * MM, radius * MM, 64, square);
  const g = skin([rim.map((q) => v3(q.x * 1e-4, q.y * 1e-4, z * MM)), rim.map((q) => v3(q.x, q.y, z * MM))], {
    closeRow: true,
    crease: 30,
    flip: true,
  });
  const p = g.getAttribute('position');
  const uv = g.getAttribute('uv');
  for (let i = 0; i < p.count; i++)
    uv.setXY(i, p.getX(i) / (2 * radius * MM) + 0.5, p.getY(i) / (2 * radius * MM) + 0.5);
  return facingUp(g);
}

function facingUp(g) {
  const n = g.getAttribute('normal');
  if (n.getZ(0) > 0) return g;
  for (let i = 0; i < g.index.count; i += 3) {
    const k = g.index.getX(i + 1);
    g.index.setX(i + 1, g.index.getX(i + 2));
    g.index.setX(i + 2, k);
  }
  for (let i = 0; i < n.count; i++) n.setXYZ(i, 0, 0, 1);
  return g;
}

/** A hand pointing to `degrees` from twelve, clockwise; shape 'baton', 'leaf', 'sword' or 'line'. */
export function hand(length, width, degrees, z, shape = 'baton', tail = 0.18) {
  const outline = {
    baton: [
      [0, -tail],
      [0.5, -tail],
      [0.42, 0.96],
      [0, 1],
    ],
    leaf: [
      [0, -tail],
      [0.28, -tail],
      [0.3, 0.1],
      [0.5, 0.42],
      [0.2, 0.85],
      [0, 1],
    ],
    sword: [
      [0, -tail],
      [0.3, -tail],
      [0.34, 0.3],
      [0.5, 0.8],
      [0, 1],
    ],
    line: [
      [0, -tail * 1.6],
      [0.5, -tail * 1.6],
      [0.3, 1],
      [0, 1],
    ],
  }[shape];
  const right = outline.map(([x, y]) => [x * width, y * length]);
  const loop = [
    ...right,
    ...right
      .slice(1, -1)
      .reverse()
      .map(([x, y]) => [-x, y]),
  ];
  const ring = (k, dz) => loop.map(([x, y]) => v3(x * k * MM, y * MM, (z + dz) * MM));
  const ridge = loop.map(([, y]) => v3(0, y * MM, (z + 0.28) * MM));
  const g = skin([ring(1, 0), ring(1, 0.14), ridge], { closeRow: true, crease: 20 });
  return placed(g, { turn: [0, 0, (-degrees * Math.PI) / 180] });
}

/** A small block on the dial at an angle: [width, length, height]. */
export function marker([w, l, h], radius, degrees, z) {
  const g = sweep(
    [v3(0, 0, 0), v3(0, 0, h * MM)],
    roundedRect(w * MM, l * MM, Math.min(w, l) * 0.15 * MM, 1),
    { up: v3(0, 1, 0), crease: 30 },
  );
  return placed(placed(g, { at: [0, radius * MM, z * MM] }), { turn: [0, 0, (-degrees * Math.PI) / 180] });
}

/** Draws a dial: ground, rings, minute track and numerals. */
export function drawDial(d) {
  return (context, width, height) => {
    const c = width / 2;
    context.fillStyle = d.ground;
    context.fillRect(0, 0, width, height);
    if (d.sunburst) {
      for (let k = 0; k < 360; k++) {
        context.fillStyle = `rgba(255,255,255,${0.05 + 0.05 * Math.sin((k / 180) * Math.PI * 2 + 0.8)})`;
        context.beginPath();
        context.moveTo(c, c);
        context.arc(c, c, c * 1.5, ((k - 0.6) * Math.PI) / 180, ((k + 0.6) * Math.PI) / 180);
        context.fill();
      }
    }
    context.save();
    context.translate(c, c);
    context.fillStyle = d.ink;
    context.strokeStyle = d.ink;
    if (d.track !== false) {
      for (let k = 0; k < 60; k++) {
        context.save();
        context.rotate((k * Math.PI) / 30);
        const long = k % 5 === 0;
        const edge = d.squareTrack
          ? c *
            0.97 *
            Math.min(
              1 / Math.max(Math.abs(Math.sin((k * Math.PI) / 30)), Math.abs(Math.cos((k * Math.PI) / 30))),
              1.13,
            )
          : c * 0.965;
        context.fillRect(
          -width * (long ? 0.004 : 0.002),
          -edge,
          width * (long ? 0.008 : 0.004),
          c * (long ? 0.06 : 0.035),
        );
        context.restore();
      }
    }
    if (d.numerals) {
      context.font = `${d.weight ?? 500} ${Math.round(width * (d.size ?? 0.12))}px "DejaVu Sans", Arial, sans-serif`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      d.numerals.forEach((text, k) => {
        if (!text) return;
        const a = (k * Math.PI) / 6;
        context.fillText(
          text,
          Math.sin(a) * c * (d.ring ?? 0.72),
          -Math.cos(a) * c * (d.ring ?? 0.72) + width * 0.006,
        );
      });
    }
    for (const [x, y, r] of d.circles ?? []) {
      context.fillStyle = d.sub ?? d.ground;
      context.beginPath();
      context.arc(x * c, -y * c, r * c, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = d.ink;
      for (let k = 0; k < 12; k++) {
        const a = (k * Math.PI) / 6;
        context.fillRect(
          x * c + Math.sin(a) * r * c * 0.86 - 1,
          -y * c - Math.cos(a) * r * c * 0.86 - 1,
          3,
          3,
        );
      }
    }
    if (d.date) {
      context.fillStyle = '#f4f1ea';
      context.fillRect(c * 0.56, -c * 0.085, c * 0.2, c * 0.17);
      context.fillStyle = '#1c1b19';
      context.font = `500 ${Math.round(width * 0.062)}px "DejaVu Sans", Arial, sans-serif`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText('14', c * 0.66, 2);
    }
    context.restore();
  };
}
