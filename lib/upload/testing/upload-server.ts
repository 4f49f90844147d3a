import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { freePort } from '@/lib/db/testing/engines';

/** A process that takes uploads (serve.ts), and a client that speaks tus with it by hand. */
export type UploadServer = Awaited<ReturnType<typeof uploadServer>>;

/** @param folder Its `DATA_DIR`. */
export async function uploadServer(folder: string) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}/api/merchant/uploads`;
  let server: ChildProcess | undefined;

  const ask = (method: string, url: string, headers: Record<string, string> = {}, body?: Uint8Array) =>
    fetch(new URL(url, base), {
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    });

  return {
    base,
    ask,
    async start(): Promise<void> {
      server = spawn(
        process.execPath,
        ['--conditions=react-server', '--import', 'tsx', 'lib/upload/testing/serve.ts'],
        {
          env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      await once(server.stdout!, 'data');
    },
    /** As the kernel or a person would: nothing is closed or flushed. */
    async kill(): Promise<void> {
      if (!server || server.signalCode) return;
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
    create: (bytes: number, meta = metadata('model'), headers: Record<string, string> = {}) =>
      ask('POST', base, { 'upload-length': String(bytes), 'upload-metadata': meta, ...headers }),
    patch: (url: string, offset: number, body: Uint8Array) =>
      ask(
        'PATCH',
        url,
        { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body,
      ),
    offsetOf: async (url: string) => Number((await ask('HEAD', url)).headers.get('upload-offset')),
    /** Sends half of the bytes and never ends the request; gives up when the line breaks. */
    trickle(url: string, offset: number, bytes: Buffer): http.ClientRequest {
      const request = http.request(new URL(url, base), {
        method: 'PATCH',
        headers: {
          'tus-resumable': '1.0.0',
          'upload-offset': offset,
          'content-type': 'application/offset+octet-stream',
          'content-length': bytes.length,
        },
      });
      request.on('error', () => {});
      request.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
      return request;
    },
  };
}

export const text = (value: string) => Buffer.from(value).toString('base64');
export const metadata = (kind: string, productId = 'chair', fileName = '../../chair "1".glb') =>
  `kind ${text(kind)},productId ${text(productId)},fileName ${text(fileName)}`;
