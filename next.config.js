const path = require('node:path');

// What a page may use of the device. The camera and WebXR for our own pages; the rest is off.
const permissionsPolicy = [
  'camera=(self)',
  'xr-spatial-tracking=(self)',
  'fullscreen=(self)',
  'accelerometer=()',
  'autoplay=()',
  'browsing-topics=()',
  'display-capture=()',
  'encrypted-media=()',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'idle-detection=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'publickey-credentials-get=()',
  'screen-wake-lock=()',
  'serial=()',
  'usb=()',
].join(', ');

// Pages get a nonce policy in proxy.ts. A worker obeys the policy of its own file, so files need one too.
const filePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

// A merchant's file is looked at and nothing else: whatever it holds, it runs no script and belongs to no origin.
const mediaPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

// Scripts that have been packed with Brotli when they were placed or built go out so to browsers that read it; Next.js
// itself only knows gzip, which is a fifth more. scripts/steps/build.mjs packs the build's own and says so; the engine of
// the viewer and the runtime of the try-on are always packed.
const packed = [
  { source: '/wasm/:version(viewer-[0-9a-f]+)/:file([^/]+\\.js)', type: 'text/javascript' },
  { source: '/wasm/:version(litert-[0-9.]+)/:file([^/]+\\.mjs)', type: 'text/javascript' },
  { source: '/wasm/:version(litert-[0-9.]+)/:file([^/]+\\.wasm)', type: 'application/wasm' },
];
if (process.env.VITRINE_PACKED) {
  packed.push({ source: '/_next/static/:path(.+\\.js)', type: 'text/javascript' });
  packed.push({ source: '/_next/static/:path(.+\\.css)', type: 'text/css' });
}
const readsBrotli = [{ type: 'header', key: 'accept-encoding', value: '.*\\bbr\\b.*' }];

const immutable = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' };
const revalidated = { key: 'Cache-Control', value: 'public, max-age=3600, stale-while-revalidate=86400' };

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Two checkouts can build side by side (tests build into their own folder).
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // Native or WASM packages that must stay outside the server bundle.
  serverExternalPackages: [
    'pdfkit',
    '@electric-sql/pglite',
    '@electric-sql/pglite-pgvector',
    'pg',
    'sharp',
    'playwright-core',
    // One copy of TensorFlow.js: bundled, its backend would register in another instance than its models use.
    '@tensorflow/tfjs-core',
    '@tensorflow/tfjs-converter',
    '@tensorflow/tfjs-backend-wasm',
    '@tensorflow-models/mobilenet',
  ],
  turbopack: {
    root: path.join(__dirname),
    // Words are parsed on the server (components/ui/messages/compiled.ts): pages need the formatter alone.
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  images: { unoptimized: true },
  async rewrites() {
    return {
      beforeFiles: packed.map(({ source }) => ({
        source,
        has: readsBrotli,
        destination: `${source.replace(/\([^)]*\)/g, '')}.br`,
      })),
    };
  },
  async headers() {
    return [
      ...packed.map(({ source, type }) => ({
        source,
        has: readsBrotli,
        headers: [
          { key: 'Content-Encoding', value: 'br' },
          { key: 'Content-Type', value: type.startsWith('text/') ? `${type}; charset=utf-8` : type },
          { key: 'Vary', value: 'Accept-Encoding' },
        ],
      })),
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
          { key: 'Permissions-Policy', value: permissionsPolicy },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        ],
      },
      ...['/_next/static/:path*', '/models/:path*', '/wasm/:path*', '/api/:path*'].map((source) => ({
        source,
        headers: [{ key: 'Content-Security-Policy', value: filePolicy }],
      })),
      ...['/media/:path*', '/ar/:path*'].map((source) => ({
        source,
        headers: [{ key: 'Content-Security-Policy', value: mediaPolicy }],
      })),
      { source: '/models/demo/:path*', headers: [revalidated] },
      // The folder's name is a hash of the weights; the manifest above it is asked for each time.
      { source: '/models/vision/:hash/:path+', headers: [immutable] },
      { source: '/models/tryon/:hash/:path+', headers: [immutable] },
      { source: '/models/iris/:hash/:path+', headers: [immutable] },
      // Below a folder named by its version.
      { source: '/wasm/:version/:path+', headers: [immutable] },
    ];
  },
};

module.exports = nextConfig;
