import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ArCapabilities } from './capabilities';
import { type ArParts, chooseWays } from './choose-way';
import { type BrowserIdentity, guessByUserAgent } from './guess-by-user-agent';

/** What browsers are named and answer; whoever adds a row writes it into docs/ar.md with `npx vitest run lib/ar -u`. */
type Device = {
  name: string;
  userAgent: string;
  identity?: Partial<BrowserIdentity>;
  answers: Partial<Pick<ArCapabilities, 'immersiveAr' | 'quickLook' | 'webgl' | 'https'>>;
  handheld?: boolean;
};

const ios = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)';
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15';
const webView = { hasMessageHandlers: true };
const devices: Device[] = [
  {
    name: 'Android, Chrome, with ARCore',
    userAgent: `${android} Chrome/126.0 Mobile`,
    answers: { immersiveAr: true },
  },
  {
    name: 'Android, Samsung Internet, with ARCore',
    userAgent: `${android} SamsungBrowser/25.0 Chrome/121.0 Mobile`,
    answers: { immersiveAr: true },
  },
  { name: 'Android, Chrome, without ARCore', userAgent: `${android} Chrome/126.0 Mobile`, answers: {} },
  {
    name: 'Android, Chrome, shop on plain http',
    userAgent: `${android} Chrome/126.0 Mobile`,
    answers: { https: false },
  },
  {
    name: 'Android, Firefox',
    userAgent: 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0',
    answers: {},
  },
  {
    name: 'Android, within Instagram',
    userAgent: `${android} Chrome/126.0 Mobile Instagram 335.0`,
    answers: {},
  },
  {
    name: 'iPhone, Safari',
    userAgent: `${ios} Version/17.5 Mobile/15E148 Safari/604.1`,
    answers: { quickLook: true },
  },
  {
    name: 'iPhone, Chrome, Edge, Firefox, Google app',
    userAgent: `${ios} CriOS/126.0 Mobile/15E148 Safari/604.1`,
    identity: webView,
    answers: {},
  },
  {
    name: 'iPhone, within Instagram, Facebook, LINE, TikTok …',
    userAgent: `${ios} Mobile/15E148 Instagram 335.0`,
    identity: webView,
    answers: { quickLook: true },
  },
  { name: 'iPhone, within another app', userAgent: `${ios} Mobile/15E148`, identity: webView, answers: {} },
  {
    name: 'iPad, Safari',
    userAgent: mac,
    identity: { platform: 'MacIntel', touchPoints: 5 },
    answers: { quickLook: true },
  },
  {
    name: 'Headset with AR (Meta Quest)',
    userAgent: 'Mozilla/5.0 (Linux; Android 12; Quest 3) OculusBrowser/33.0 Chrome/126.0',
    answers: { immersiveAr: true },
    handheld: false,
  },
  { name: 'Laptop', userAgent: mac, identity: { platform: 'MacIntel' }, answers: {}, handheld: false },
  {
    name: 'Laptop without WebGL',
    userAgent: mac,
    identity: { platform: 'MacIntel' },
    answers: { webgl: false },
    handheld: false,
  },
];

const words = {
  webxr: 'in the page (WebXR)',
  'quick-look': 'Quick Look',
  'scene-viewer': 'Scene Viewer',
  qr: 'code for the phone',
  'room-photo': 'photo of the room',
} as const;
const chair = {
  model: {
    url: '',
    bytes: 1,
    triangles: 1,
    anchor: 'floor' as const,
    bounds: { min: [0, 0, 0] as [number, number, number], max: [0.5, 0.9, 0.5] as [number, number, number] },
  },
  dimensions: { widthMetres: 0.5, heightMetres: 0.9, depthMetres: 0.5 },
};

function rowOf({ name, userAgent, identity, answers, handheld = true }: Device, parts: ArParts): string {
  const guess = guessByUserAgent({
    userAgent,
    platform: '',
    touchPoints: 0,
    hasMessageHandlers: false,
    ...identity,
  });
  const { ways, shutBy } = chooseWays(
    chair,
    {
      immersiveAr: false,
      webgl: true,
      https: true,
      ...answers,
      quickLook: guess.quickLook ?? answers.quickLook ?? false,
      sceneViewer: guess.sceneViewer,
      inApp: guess.inApp,
      system: guess.system,
      handheld,
    },
    parts,
  );
  const first = shutBy ? `"open it in ${guess.system === 'ios' ? 'Safari' : 'Chrome'}", with the link` : null;
  const shown = [first, ...ways.map(({ way }) => words[way])].filter((each) => each !== null);
  const why = shutBy ? `${shutBy} keeps the phone's viewer shut` : (ways[0]?.reason ?? '');
  return `| ${name} | ${shown.join(', then ')} | ${why} |`;
}

it('gives each device what docs/ar.md says (npx vitest run lib/ar -u writes it)', async () => {
  const file = path.resolve(import.meta.dirname, '../../docs/ar.md');
  const rows = devices.map((device) => rowOf(device, { webxr: true, roomPhoto: true }));
  const table = ['| device | gets | because |', '|---|---|---|', ...rows].join('\n');
  const wanted = readFileSync(file, 'utf8').replace(
    /(<!-- devices -->\n)[\s\S]*(<!-- \/devices -->)/,
    (_, before, after) => `${before}${table}\n${after}`,
  );
  expect(wanted).toContain(rows[0]);
  await expect(wanted).toMatchFileSnapshot(file);
});
