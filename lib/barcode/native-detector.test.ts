import { describe, expect, it } from 'vitest';
import type { Frame } from './frame';
import { type NativeDetectorClass, openNativeDetector, toReading } from './native-detector';
import { readFrame } from './read-frame';
import { drawTrialCode, trialText } from './trial-code';

const all = ['ean_13', 'ean_8', 'upc_a', 'upc_e', 'code_128', 'code_39', 'itf', 'qr_code', 'data_matrix'];
const corners = [
  { x: 0, y: 0 },
  { x: 9, y: 0 },
  { x: 9, y: 9 },
  { x: 0, y: 9 },
];
const detectorOf = (known: string[], says: string | null): NativeDetectorClass =>
  class {
    static getSupportedFormats = async () => known;
    detect = async () => (says === null ? [] : [{ format: 'ean_13', rawValue: says, cornerPoints: corners }]);
  };
const asIs = (frame: Frame) => frame as unknown as ImageData;

describe('the browser’s own detector', () => {
  it('is used where it knows every format and reads the trial code', async () => {
    expect(await openNativeDetector(detectorOf([...all, 'aztec'], trialText), asIs)).not.toBeNull();
  });

  it('is left where it is missing, knows too little, reads nothing or reads wrongly, or fails', async () => {
    expect(await openNativeDetector(undefined, asIs)).toBeNull();
    expect(await openNativeDetector(detectorOf(['qr_code'], trialText), asIs)).toBeNull();
    expect(await openNativeDetector(detectorOf(all, null), asIs)).toBeNull();
    expect(await openNativeDetector(detectorOf(all, '4006381333931'), asIs)).toBeNull();
    const broken = class {
      static getSupportedFormats = () => Promise.reject(new Error('no service'));
      detect = async () => [];
    };
    expect(await openNativeDetector(broken, asIs)).toBeNull();
  });

  it('the trial code is one that our own reader reads, sharp and blurred', () => {
    for (const blurred of [false, true]) {
      const { readings } = readFrame(drawTrialCode(blurred), {
        budgetMs: 5000,
        now: () => performance.now(),
      });
      expect(readings.map(({ text }) => text)).toEqual([trialText]);
    }
  });

  it('what it finds is checked as ours is', () => {
    const one = (format: string, rawValue: string) => toReading({ format, rawValue, cornerPoints: corners });
    expect(one('ean_13', '4006381333932')).toBeNull();
    expect(one('upc_e', '04963406')).toMatchObject({ text: '04963406', gtin14: '00049000006346' });
    expect(one('upc_a', '0036000291452')).toMatchObject({ format: 'UPC-A', text: '036000291452' });
    expect(one('aztec', 'x')).toBeNull();
    expect(one('qr_code', 'https://id.gs1.org/01/09506000134352')).toMatchObject({
      gtin14: '09506000134352',
    });
  });
});
