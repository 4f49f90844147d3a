import { isAppError } from '@/lib/core/app-error';
import { decodePhoto } from './decode.browser';
import type { DecodeAnswer, DecodeQuestion } from './decode-protocol';

// Decoding a large photo keeps a thread busy for over a second: this one, and never the page's.
self.addEventListener('message', async (event: MessageEvent<DecodeQuestion>) => {
  const { id, file, longSidePixels } = event.data;
  let answer: DecodeAnswer;
  try {
    const pixels = await decodePhoto(file, longSidePixels);
    answer = { id, pixels };
    self.postMessage(answer, { transfer: [pixels.data.buffer] });
  } catch (error) {
    answer = isAppError(error)
      ? { id, error: { code: error.code, message: error.message, details: error.details } }
      : { id, error: { code: 'IMAGE_DAMAGED', message: String(error), details: {} } };
    self.postMessage(answer);
  }
});
