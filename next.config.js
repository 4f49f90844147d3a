const path = require('node:path');

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Two checkouts can build side by side (tests build into their own folder).
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // Native or WASM packages that must stay outside the server bundle.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@electric-sql/pglite-pgvector',
    'pg',
    'sharp',
    '@tensorflow/tfjs-backend-wasm',
  ],
  turbopack: { root: path.join(__dirname) },
  images: { unoptimized: true },
};

module.exports = nextConfig;
