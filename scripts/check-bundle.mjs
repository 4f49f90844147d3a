// Measures the script that each shop page loads before anything is touched, compressed, against a running shop:
//   node scripts/check-bundle.mjs http://localhost:3000 / /search /collections/sofas
// Ends with 1 when a page is over the budget or carries three.js. Written on Node built-ins.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes of gzipped JavaScript that a page may load first. */
export const budgetBytes = 170 * 1024;

/** Names that only three.js's own source has; minifiers keep them. */
const threeMarks = ['WebGLRenderer', 'PMREM', 'isBufferGeometry'];

/**
 * @param {string} origin
 * @param {string} page Path of a page.
 * @returns {Promise<{ page: string, bytes: number, scripts: { url: string, bytes: number, three: boolean }[] }>}
 */
export async function firstLoad(origin, page) {
  const html = await text(new URL(page, origin));
  const scripts = [];
  for (const url of scriptsOf(html)) {
    const source = await text(new URL(url, origin));
    scripts.push({
      url,
      bytes: gzipSync(source, { level: 6 }).length,
      three: threeMarks.some((mark) => source.includes(mark)),
    });
  }
  return { page, bytes: scripts.reduce((sum, script) => sum + script.bytes, 0), scripts };
}

/** Addresses of the scripts a modern browser fetches with the page: `noModule` ones are for old browsers alone. */
export function scriptsOf(html) {
  const tags = html.match(/<script\b[^>]*>|<link\b[^>]*rel="modulepreload"[^>]*>/g) ?? [];
  const urls = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((url) => url !== undefined)
    .map((url) => url.replaceAll('&amp;', '&'));
  return [...new Set(urls)];
}

async function text(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

async function main([origin, ...pages]) {
  if (!origin || pages.length === 0) {
    console.error('usage: node scripts/check-bundle.mjs ORIGIN PAGE...');
    process.exitCode = 2;
    return;
  }
  for (const page of pages) {
    const { bytes, scripts } = await firstLoad(origin, page);
    const three = scripts.some((script) => script.three);
    const size = `${(bytes / 1024).toFixed(1)} KB in ${scripts.length} scripts`;
    console.log(`${page}  ${size}${three ? ', with three.js' : ''}`);
    if (process.env.VERBOSE) {
      for (const script of scripts) console.log(`   ${(script.bytes / 1024).toFixed(1)} KB  ${script.url}`);
    }
    if (bytes > budgetBytes || three) process.exitCode = 1;
  }
}

// No top-level await: the browser tests load this file with require().
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
