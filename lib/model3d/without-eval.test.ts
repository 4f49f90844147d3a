import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { withoutEval } from './without-eval';

const basis = path.resolve('node_modules/three/examples/jsm/libs/basis');
const source = readFileSync(path.join(basis, 'basis_transcoder.js'), 'utf8');

type Transcoder = {
  initializeBasis: () => void;
  KTX2File: new (
    bytes: Uint8Array,
  ) => {
    isValid: () => boolean;
    getWidth: () => number;
    getLevels: () => number;
    startTranscoding: () => number;
    close: () => void;
    delete: () => void;
  };
};

/** Runs a transcoder, by default where text cannot become code, as in our pages. */
async function open(script: string, strings: boolean): Promise<Transcoder> {
  const wasmBinary = readFileSync(path.join(basis, 'basis_transcoder.wasm'));
  const context = vm.createContext(
    { WebAssembly, Uint8Array, console, TextDecoder, document: {}, performance, setTimeout },
    { codeGeneration: { strings, wasm: true } },
  );
  const BASIS = vm.runInContext(`${script}; BASIS`, context) as (given: object) => Promise<Transcoder>;
  return BASIS({ wasmBinary });
}

const asked = async (script: string, strings = false) => {
  const transcoder = await open(script, strings);
  transcoder.initializeBasis();
  const file = new transcoder.KTX2File(new Uint8Array(64));
  const found = [file.isValid(), file.getWidth(), file.getLevels(), file.startTranscoding()];
  file.close();
  file.delete();
  return found;
};

it('binds the transcoder where text cannot become code', async () => {
  expect(await asked(withoutEval(source))).toEqual(await asked(source, true));
});

it('is needed: the transcoder as it comes does not start there', async () => {
  await expect(asked(source)).rejects.toThrow();
});

it('says when it meets another version', () => {
  expect(() => withoutEval('var nothing')).toThrow(expect.objectContaining({ code: 'VIEWER_FAILED' }));
});
