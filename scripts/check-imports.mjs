// Checks the import directions that ARCHITECTURE.md describes. Fast: reads every source file once.
//   node scripts/check-imports.mjs [folder]
// Ends with 1 and one line a violation: `file:line  rule`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The flow, left to right: a stage imports `core` and the stages to its left. */
export const stages = [
  'product',
  'fit',
  'photo',
  'region',
  'embedding',
  'search',
  'barcode',
  'model3d',
  'ar',
  'tryon',
  'cart',
  'order',
  'recommend',
  'merchant',
  'analytics',
];
/** Folders of lib/ that stand around the flow and may import any stage; no stage imports them. */
export const platform = [
  'settings',
  'i18n',
  'db',
  'storage',
  'http',
  'auth',
  'jobs',
  'upload',
  'shop',
  'cli',
];
/** Those that run in Node by their nature, so that their files need no `.server` in their names. */
const inNode = ['db', 'storage', 'auth', 'jobs', 'upload', 'shop', 'cli'];

const nodeModules = /^(node:|fs$|path$|os$|crypto$|child_process$|worker_threads$|http$|https$|stream$|url$)/;
const framework = /^(next|next\/.*|server-only)$/;

/**
 * @param {string} file Path from the root, with `/`.
 * @param {string} source
 * @returns {{ file: string, line: number, rule: string }[]}
 */
export function checkFile(file, source) {
  if (/\.(test|bench)\.[a-z]+$/.test(file)) return [];
  const found = [];
  const from = place(file);
  if (/(^|\/)index\.[mc]?[jt]sx?$/.test(file) && (from.area === 'lib' || from.area === 'components')) {
    found.push({ line: 1, rule: 'no barrel files: import the file itself' });
  }
  for (const { specifier, line, typeOnly } of importsOf(source)) {
    const rule = ruleBroken(file, from, specifier, typeOnly);
    if (rule) found.push({ line, rule: `${rule} (imports ${specifier})` });
  }
  return found.map((violation) => ({ file, ...violation }));
}

function ruleBroken(file, from, specifier, typeOnly) {
  const target = resolve(file, specifier);
  if (!target) {
    if (framework.test(specifier) && from.pure && !typeOnly && from.area !== 'root' && from.area !== 'app') {
      if (from.area === 'lib') return 'only .server.ts files and app/ use next';
      if (specifier === 'next/headers' || specifier === 'server-only')
        return 'a component never runs on the server alone';
    }
    if (nodeModules.test(specifier) && from.area === 'lib' && from.pure && !typeOnly)
      return 'a pure file uses no Node';
    if (
      /^(react|react-dom)(\/|$)/.test(specifier) &&
      from.area === 'lib' &&
      from.pure &&
      from.stage !== 'i18n' &&
      !typeOnly
    ) {
      return 'a pure file uses no React';
    }
    return null;
  }
  const to = place(target);
  if (to.area === 'app' && from.area !== 'app') return 'nothing imports app/';
  if (to.area === 'components' && from.area === 'lib') return 'lib never imports components';
  if (from.area === 'components' && to.area === 'lib') {
    if (to.platform === 'server') return 'components never import .server files';
    if (inNode.includes(to.stage)) return `components never import lib/${to.stage}`;
  }
  if (from.area === 'lib' && to.area === 'lib') {
    if (from.pure && to.platform && !typeOnly) return `a pure file never imports a .${to.platform} file`;
    if (from.stage === 'core' && to.stage !== 'core') return 'core imports nothing of ours';
    if (from.stage === to.stage || to.stage === 'core') return null;
    if (stages.includes(from.stage)) {
      if (platform.includes(to.stage)) return `a stage never imports lib/${to.stage}`;
      if (stages.indexOf(to.stage) > stages.indexOf(from.stage)) {
        return `${from.stage} stands left of ${to.stage} in the flow`;
      }
    }
    if (!stages.includes(from.stage) && !platform.includes(from.stage) && from.stage !== 'core') {
      return `lib/${from.stage} has no place in the flow: add it to scripts/check-imports.mjs`;
    }
  }
  return null;
}

/** Where a file stands: its area, its folder below it, and the platform that its name says. */
function place(file) {
  const [area = '', stage = ''] = file.split('/');
  const known = ['lib', 'components', 'app', 'scripts', 'bin', 'e2e', 'bench', 'training'].includes(area);
  const suffix = /\.(browser|worker|server)(\.[mc]?[jt]sx?)?$/.exec(file)?.[1] ?? null;
  const inLib = area === 'lib';
  return {
    area: known ? area : 'root',
    stage: inLib ? stage : '',
    platform: suffix,
    pure: suffix === null && !(inLib && inNode.includes(stage)),
  };
}

function resolve(file, specifier) {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (specifier.startsWith('.'))
    return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  return null;
}

/** Every `import … from`, `export … from`, `import()` and `require()` with its line. Comments are blanked first. */
export function importsOf(source) {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(
      /(^|[^:'"`])\/\/[^\n]*/g,
      (comment, before) => before + ' '.repeat(comment.length - before.length),
    );
  const pattern =
    /(?:^|[\n;])\s*(import|export)(\s+type)?\s[^;'"`]*?\sfrom\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...code.matchAll(pattern)].map((match) => ({
    specifier: match[3] ?? match[4] ?? match[5],
    typeOnly: Boolean(match[2]),
    line: code.slice(0, match.index + match[0].length).split('\n').length,
  }));
}

/** @param {string} root */
export function checkFolder(root) {
  const violations = [];
  for (const file of sourcesUnder(root)) {
    violations.push(...checkFile(file, readFileSync(path.join(root, file), 'utf8')));
  }
  return violations;
}

function sourcesUnder(root) {
  const files = [];
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (
          !entry.name.startsWith('.') &&
          !['node_modules', 'data', 'public', 'coverage'].includes(entry.name)
        )
          walk(name);
      } else if (/\.[mc]?[jt]sx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')) files.push(name);
    }
  };
  walk('');
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
  const violations = checkFolder(root);
  for (const { file, line, rule } of violations) console.error(`${file}:${line}  ${rule}`);
  if (violations.length) process.exitCode = 1;
}
