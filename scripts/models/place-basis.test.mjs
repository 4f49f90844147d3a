import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { samples, workerSource } from './place-basis.mjs';

const require = createRequire(import.meta.url);
const file = require.resolve('three/addons/libs/basis/basis_transcoder.js');
const wasm = readFileSync(path.join(path.dirname(file), 'basis_transcoder.wasm'));

it('unpacks KTX2 textures where code must not be made from text', async () => {
  const source = await workerSource(readFileSync(file, 'utf8'), wasm);
  const answers = [];
  let listener;
  const self = {
    addEventListener: (_, heard) => {
      listener = heard;
    },
    postMessage: (answer) => answers.push(answer),
    location: { href: 'http://localhost/worker.js' },
  };
  const place = {
    self,
    console,
    WebAssembly,
    TextDecoder,
    setTimeout,
    performance,
    importScripts() {},
    location: {},
  };
  // As the shop's policy has it: WebAssembly may be compiled, strings may not.
  const context = vm.createContext(place, { codeGeneration: { strings: false, wasm: true } });
  expect(() => vm.runInContext("new Function('return 1')()", context)).toThrow(/Code generation/);
  vm.runInContext(source, context);
  const config = {
    astcSupported: false,
    etc1Supported: false,
    etc2Supported: true,
    dxtSupported: false,
    bptcSupported: false,
    pvrtcSupported: false,
  };
  listener({ data: { type: 'init', config, transcoderBinary: new Uint8Array(wasm) } });
  for (const [id, sample] of samples.entries())
    listener({ data: { type: 'transcode', id, buffer: sample.slice().buffer } });
  await expect.poll(() => answers.length, { timeout: 10_000 }).toBe(samples.length);
  for (const { type, data } of answers) {
    expect(type).toBe('transcode');
    expect(data).toMatchObject({ width: 4, height: 4 });
  }
});
