/** CIE L*a*b* under D65: lightness 0..100 and two opponent colours. */
export type Lab = readonly [number, number, number];

/** Linear light of each of the 256 values of sRGB (IEC 61966-2-1). */
const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const c = value / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

/** @param r, g, b sRGB, whole numbers 0..255. */
export function labOf(r: number, g: number, b: number): Lab {
  const [R, G, B] = [linear[r] ?? 0, linear[g] ?? 0, linear[b] ?? 0];
  const x = fold((0.4124564 * R + 0.3575761 * G + 0.1804375 * B) / 0.95047);
  const y = fold(0.2126729 * R + 0.7151522 * G + 0.072175 * B);
  const z = fold((0.0193339 * R + 0.119192 * G + 0.9503041 * B) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function fold(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
}

/**
 * How different two colours look: CIEDE2000 with all weights 1 (Sharma, Wu and Dalal, "The CIEDE2000 color-difference
 * formula: implementation notes, supplementary test data, and mathematical observations", 2005, whose test data the
 * test holds it to).
 */
export function deltaE2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const cMean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const c7 = cMean ** 7;
  const g = 0.5 * (1 - Math.sqrt(c7 / (c7 + 25 ** 7)));
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  let turn = c1 * c2 === 0 ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
  const L = (l1 + l2) / 2;
  const C = (c1 + c2) / 2;
  let H = h1 + h2;
  if (c1 * c2 !== 0) {
    if (Math.abs(h1 - h2) <= 180) H /= 2;
    else H = H < 360 ? (H + 360) / 2 : (H - 360) / 2;
  }
  const t = 1 - 0.17 * cos(H - 30) + 0.24 * cos(2 * H) + 0.32 * cos(3 * H + 6) - 0.2 * cos(4 * H - 63);
  const sL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const sC = 1 + 0.045 * C;
  const sH = 1 + 0.015 * C * t;
  const C7 = C ** 7;
  const rotation = -2 * Math.sqrt(C7 / (C7 + 25 ** 7)) * sin(60 * Math.exp(-(((H - 275) / 25) ** 2)));
  const [l, c, h] = [dL / sL, dC / sC, dH / sH];
  return Math.sqrt(Math.max(0, l * l + c * c + h * h + rotation * c * h));
}

const radian = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * radian);
const cos = (degrees: number) => Math.cos(degrees * radian);

function hue(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const degrees = Math.atan2(b, a) / radian;
  return degrees < 0 ? degrees + 360 : degrees;
}
