import { DetailedError, Upload } from 'tus-js-client';
import { type ErrorCode, errorCodes } from '@/lib/core/app-error';
import { type UploadKind, uploadChunkBytes, uploadsPath } from '@/lib/merchant/upload-terms';

export type SendOptions = {
  file: File;
  kind: UploadKind;
  productId: string;
  onSent: (bytes: number) => void;
  /** The line is down; it goes on by itself once it is back. */
  onOffline: () => void;
  onDone: (uploadId: string) => void;
  onError: (code: ErrorCode) => void;
};

export type Sending = {
  pause(): void;
  /** After a pause, or a failure that is put right (`canGoOn`). */
  goOn(): void;
  /** Stops, and lets the shop forget what it has. */
  giveUp(): void;
};

/** Seconds between tries while the line is down, the last one again and again. */
const waits = [1, 3, 5, 10, 20];

/** Whether what came is kept and the rest can follow, once somebody has done something about it. */
export function canGoOn(code: ErrorCode): boolean {
  return code === 'DISK_FULL';
}

/** Names a file of this device for one product, so that it is known again after a reload. */
export function fingerprintOf(file: File, kind: UploadKind, productId: string): string {
  return ['vitrine', kind, productId, file.name, file.size, file.lastModified].join('|');
}

/** Sends a file by tus, in pieces; goes on where an earlier try, or an earlier visit, stopped. */
export function sendFile(options: SendOptions): Sending {
  const { file, kind, productId, onSent, onOffline, onDone, onError } = options;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const upload = new Upload(file, {
    endpoint: uploadsPath,
    chunkSize: uploadChunkBytes,
    metadata: { kind, productId, fileName: file.name.slice(-255) },
    fingerprint: async () => fingerprintOf(file, kind, productId),
    removeFingerprintOnSuccess: true,
    // Tried again below: tus' own retries end after a while, and a closed laptop opens when it opens.
    retryDelays: null,
    onProgress: (bytes) => onSent(bytes),
    onChunkComplete: () => {
      tries = 0;
    },
    onSuccess: () => {
      end();
      onDone(upload.url?.split('/').pop() ?? '');
    },
    onError: (error) => {
      const code = codeOf(error);
      if (code !== 'NETWORK') {
        end();
        onError(code);
        return;
      }
      onOffline();
      timer = setTimeout(start, 1000 * (waits[Math.min(tries++, waits.length - 1)] ?? 20));
    },
  });

  const start = async () => {
    clearTimeout(timer);
    if (stopped) return;
    if (!upload.url) {
      const [earlier] = await upload.findPreviousUploads();
      if (earlier) upload.resumeFromPreviousUpload(earlier);
    }
    upload.start();
  };
  const back = () => {
    if (timer !== undefined) start();
  };
  const end = () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('online', back);
  };
  window.addEventListener('online', back);
  start();

  return {
    pause() {
      stopped = true;
      clearTimeout(timer);
      upload.abort();
    },
    goOn() {
      stopped = false;
      tries = 0;
      window.addEventListener('online', back);
      start();
    },
    giveUp() {
      end();
      upload.abort(true).catch(() => {});
    },
  };
}

/** Nothing answered, or not as it should for now: worth another try. Else what the shop said. */
function codeOf(error: Error): ErrorCode {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (status === 0 || status === 409 || status === 423 || status === 429) return 'NETWORK';
  const said: unknown = parsed(response?.getBody() ?? '');
  const code = (said as { error?: { code?: unknown } } | null)?.error?.code;
  const known = errorCodes.find((each) => each === code);
  if (status >= 500 && known !== 'DISK_FULL') return 'NETWORK';
  return known ?? 'INTERNAL';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
