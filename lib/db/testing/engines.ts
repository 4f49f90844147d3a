import { createServer } from 'node:net';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { OpenDatabase } from '@/lib/db/database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { openPostgres } from '@/lib/db/open-postgres';

export const migrationsFolder = path.resolve(import.meta.dirname, '../migrations');

/** The engines that every query is tested on: the embedded one in memory, and the Postgres wire through `pg`. */
export const engines: [string, () => Promise<OpenDatabase>][] = [
  ['embedded', () => openEmbedded(null, migrationsFolder)],
  ['postgres over a socket', openOverSocket],
];

async function openOverSocket(): Promise<OpenDatabase> {
  const engine = await PGlite.create({ extensions: { vector } });
  const port = await freePort();
  const server = new PGLiteSocketServer({ db: engine, port, maxConnections: 4 });
  await server.start();
  const opened = await openPostgres(
    `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    migrationsFolder,
    {
      connections: 1,
    },
  );
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await server.stop();
      await engine.close();
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
