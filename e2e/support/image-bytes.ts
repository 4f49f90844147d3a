/** First bytes of the picture formats that a browser makes or reads, by name. */
const signatures: [string, (bytes: Buffer, at: number) => boolean][] = [
  ['jpeg', (b, i) => b[i] === 0xff && b[i + 1] === 0xd8 && b[i + 2] === 0xff],
  ['png', (b, i) => b.toString('latin1', i, i + 8) === '\x89PNG\r\n\x1a\n'],
  ['gif', (b, i) => /^GIF8[79]a$/.test(b.toString('latin1', i, i + 6))],
  [
    'webp',
    (b, i) => b.toString('latin1', i, i + 4) === 'RIFF' && b.toString('latin1', i + 8, i + 12) === 'WEBP',
  ],
  ['avif or heic', (b, i) => /^ftyp(avi[fs]|hei[cfsx]|mif1|msf1)$/.test(b.toString('latin1', i + 4, i + 12))],
];
const base64Starts = [
  /\/9j\/[A-Za-z0-9+/]{8}/,
  /iVBORw0KGgo/,
  /R0lGOD[dl]h/,
  /UklGR[A-Za-z0-9+/]{9,12}V0VCU/,
];

/**
 * What picture a body holds, anywhere in it (a form part, a data: address, base64 in JSON), or null.
 *
 * A raw dump of pixels has no signature: a body larger than a vector needs is reported as `large body`.
 *
 * @param maxBytes The largest body that may leave the device at all.
 */
export function imageIn(body: Buffer, maxBytes = 8 * 1024): string | null {
  for (let at = 0; at < body.length - 3; at++) {
    for (const [name, matches] of signatures) if (matches(body, at)) return name;
  }
  const text = body.toString('latin1');
  if (/data:image\//i.test(text)) return 'data: address of an image';
  if (base64Starts.some((start) => start.test(text))) return 'base64 of an image';
  return body.length > maxBytes ? `large body (${body.length} bytes)` : null;
}
