import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';

const python = '/usr/bin/python3';
const key = 'shop:owner';
const secret = 'testing-secret';
const bucket = 'shop-files';

export type SwiftServer = {
  /** A STORAGE_URL of this server; each part may be another than the right one. */
  address(parts?: { path?: string; secret?: string; region?: string }): string;
  stop(): void;
};

/** What to do where the server is missing; null where it is there. */
export function whyNoSwift(): string | null {
  try {
    execFileSync(python, ['-c', 'import swift.common.middleware.s3api'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'OpenStack Swift is not installed (apt-get install python3-swift), so no S3 server was asked';
  }
}

/** Starts a real S3 server, OpenStack Swift, with an empty bucket (docs/adr/0014). Takes two seconds. */
export async function startSwift(): Promise<SwiftServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-swift-'));
  const script = path.join(import.meta.dirname, 'swift-server.py');
  const server = spawn(python, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const port = await readyPort(server);
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: key, secretAccessKey: secret },
  });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  client.destroy();
  return {
    address(parts = {}) {
      const login = `${encodeURIComponent(key)}:${encodeURIComponent(parts.secret ?? secret)}`;
      const where = parts.path ?? `/${bucket}/vitrine/`;
      return `http://${login}@127.0.0.1:${port}${where}?region=${parts.region ?? 'us-east-1'}`;
    },
    stop() {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readyPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const port = /^ready (\d+)/m.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    server.on('exit', (status) => reject(new Error(`Swift ended with status ${status}: ${said}`)));
  });
}
