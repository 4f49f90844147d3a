import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from './app-error';

const { grow } = WebAssembly.Memory.prototype;
let memory: typeof import('./wasm-memory');
beforeEach(async () => {
  WebAssembly.Memory.prototype.grow = grow;
  vi.resetModules();
  memory = await import('./wasm-memory');
});

describe('memory for WebAssembly', () => {
  it('is blamed for what fails after it was refused, whatever the failure says', () => {
    memory.watchWasmMemory();
    const small = new WebAssembly.Memory({ initial: 1, maximum: 2 });
    const failure = new Error('Aborted(). Build with -sASSERTIONS for more info.');
    expect(memory.blameMemory(failure, 'The try-on')).toBe(failure);
    expect(() => small.grow(5)).toThrow(RangeError);
    expect(memory.blameMemory(failure, 'The try-on')).toMatchObject({
      code: 'OUT_OF_MEMORY',
      message: 'The try-on needs more memory than this device has free.',
      cause: failure,
    });
  });

  it('is not blamed when a smaller piece was to be had, and still grows', () => {
    memory.watchWasmMemory();
    const small = new WebAssembly.Memory({ initial: 1, maximum: 2 });
    expect(() => small.grow(5)).toThrow(RangeError);
    expect(small.grow(1)).toBe(1);
    expect(small.buffer.byteLength).toBe(2 * 65_536);
    const failure = new Error('unreachable');
    expect(memory.blameMemory(failure, 'The try-on')).toBe(failure);
  });

  it.each([
    new RangeError('WebAssembly.Memory(): could not allocate memory: Out of memory'),
    new Error('Aborted(RangeError: WebAssembly.instantiate(): Out of memory)'),
    new RangeError('Array buffer allocation failed'),
    new AppError('MODEL_UNAVAILABLE', 'This browser cannot.', { cause: new RangeError('Out of memory') }),
  ])('is blamed where the browser says so: %s', (error) => {
    expect(memory.blameMemory(error, 'The search')).toMatchObject({ code: 'OUT_OF_MEMORY' });
  });

  it.each(['CANCELLED', 'MODEL_DOWNLOAD_FAILED'] as const)('is not blamed for %s', (code) => {
    memory.watchWasmMemory();
    expect(() => new WebAssembly.Memory({ initial: 1, maximum: 1 }).grow(1)).toThrow(RangeError);
    const error = new AppError(code, 'Something else.');
    expect(memory.blameMemory(error, 'The search')).toBe(error);
  });

  it('is known to be there or not', () => {
    expect(memory.hasWasmMemory()).toBe(true);
    expect(memory.hasWasmMemory(2 ** 40)).toBe(false);
  });
});
