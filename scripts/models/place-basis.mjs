/**
 * Puts the decoder of KTX2 textures (Binomial's Basis Universal, Apache-2.0, out of three's package) under
 * `public/wasm/basis-<three's revision>/`, as a worker that runs under the shop's policy.
 *
 * The decoder's JavaScript builds about 20 small functions from text while it runs, which a policy without
 * 'unsafe-eval' forbids. Which ones they are depends on the package alone, so they are made here once: the decoder runs
 * in Node on two tiny pictures, the texts that it asks for are noted, and the worker gets them as ordinary code.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { writeWhole } from './files.mjs';

/** Grey squares of 4 pixels, one of each kind of Basis texture (ETC1S, UASTC). */
export const samples = [
  'q0tUWCAyMLsNChoKAAAAAAEAAAAEAAAABAAAAAAAAAAAAAAAAQAAAAEAAAABAAAAaAAAADwAAACkAAAAJAAAAMgAAAAAAAAAgAAAAAAAAABIAQAAAAAAAAIAAAAAAAAAAAAAAAAAAAA8AAAAAAAAAAIAOACjAQIAAwMAAAgIAAAAAAAAAAA/AAAAAAAAAAAA/////0AAPw8AAAAAAAAAAP////8fAAAAS1RYd3JpdGVyAEJhc2lzIFVuaXZlcnNhbCAyLjUwAAABAAEAKAAAAAUAAAArAAAAAAAAAAAAAAAAAAAAAQAAAAEAAAABAAAAAcAEAAAAAAAAAgSYCAAAAAAAQFIEABMAAAAAAAAIAWACQAAAAAAAMVRVVVUFAMFEAAAAAAAA8l8tAJgAAAAAAABACAATAAIAAAAAiAHABAAAAAAAAAIIAAAA',
  'q0tUWCAyMLsNChoKAAAAAAEAAAAEAAAABAAAAAAAAAAAAAAAAQAAAAEAAAAAAAAAaAAAACwAAACUAAAALAAAAAAAAAAAAAAAAAAAAAAAAADAAAAAAAAAABAAAAAAAAAAEAAAAAAAAAAsAAAAAAAAAAIAKACmAQIAAwMAABAAAAAAAAAAAAB/AwAAAAAAAAAA/////x8AAABLVFh3cml0ZXIAQmFzaXMgVW5pdmVyc2FsIDIuNTAAAAQAAAB/fwAAFxAQEBBACAEAAAAAAAAAAA==',
].map((text) => new Uint8Array(Buffer.from(text, 'base64')));

/** @returns {Promise<string>} The folder's address, e.g. `/wasm/basis-187/`. */
export async function placeBasis(root) {
  const require = createRequire(path.join(root, 'package.json'));
  const file = require.resolve('three/addons/libs/basis/basis_transcoder.js');
  const source = readFileSync(file, 'utf8');
  const wasm = readFileSync(path.join(path.dirname(file), 'basis_transcoder.wasm'));
  const { REVISION } = await import('three');
  const address = `/wasm/basis-${REVISION}/`;
  const folder = path.join(root, 'public', address);
  mkdirSync(folder, { recursive: true });
  writeWhole(path.join(folder, 'basis_transcoder.wasm'), wasm);
  writeWhole(path.join(folder, 'worker.js'), await workerSource(source, wasm));
  return address;
}

/** @returns {Promise<string>} A classic worker that answers three's KTX2Loader. */
export async function workerSource(source, wasm) {
  const { KTX2Loader } = await import('three/addons/loaders/KTX2Loader.js');
  const made = await functionsMade(source, wasm);
  const table = [...made].map((args) => {
    const parameters = args.slice(0, -1).join(', ');
    return `  [${JSON.stringify(args.join('\u0001'))}, function (${parameters}) {\n${args.at(-1)}\n}],`;
  });
  const body = KTX2Loader.BasisWorker.toString();
  const constants = ['EngineFormat', 'EngineType', 'TranscoderFormat', 'BasisFormat'];
  return `// Made by scripts/models/place-basis.mjs out of three's package: Basis Universal, Binomial LLC, Apache-2.0.
const made = new Map([
${table.join('\n')}
]);
function Made(...args) {
  const found = made.get(args.join('\\u0001'));
  if (!found) throw new Error('The decoder asks for a function that it did not ask for when it was placed.');
  return found;
}
Object.defineProperty(Made, Symbol.hasInstance, { value: () => true });
const BASIS = (function (Function) {
${source}
return BASIS;
})(Made);
${constants.map((name) => `const _${name} = ${JSON.stringify(KTX2Loader[name])};`).join('\n')}
${body.substring(body.indexOf('{') + 1, body.lastIndexOf('}'))}
`;
}

/** Runs the decoder and notes what it passes to `Function`. @returns {Promise<Set<string[]>>} */
async function functionsMade(source, wasmBinary) {
  const asked = new Map();
  const recorder = (...args) => {
    asked.set(args.join('\u0001'), args);
    return Reflect.construct(Function, args);
  };
  // The decoder checks that it was given a constructor of functions.
  Object.defineProperty(recorder, Symbol.hasInstance, { value: () => true });
  const holder = { exports: {} };
  const names = ['module', 'exports', 'require', '__filename', '__dirname', 'Function'];
  const require = createRequire(import.meta.url);
  compileFunction(source, names)(holder, holder.exports, require, 'basis.js', '.', recorder);
  const basis = await holder.exports({ wasmBinary });
  basis.initializeBasis();
  for (const sample of samples) {
    const picture = new basis.KTX2File(sample);
    const asks = [
      'isValid',
      'isUASTC',
      'isETC1S',
      'isHDR',
      'getWidth',
      'getHeight',
      'getLayers',
      'getLevels',
    ];
    for (const name of [...asks, 'getFaces', 'getHasAlpha', 'getDFDFlags', 'startTranscoding'])
      picture[name]();
    picture.getImageLevelInfo(0, 0, 0);
    const pixels = new Uint8Array(picture.getImageTranscodedSizeInBytes(0, 0, 0, 13));
    if (!picture.transcodeImage(pixels, 0, 0, 0, 13, 0, -1, -1) || pixels[0] === 0)
      throw new Error('The KTX2 decoder of three’s package does not read our sample.');
    picture.close();
    picture.delete();
  }
  return new Set(asked.values());
}
