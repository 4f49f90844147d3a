import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': path.resolve(import.meta.dirname ?? '.'),
      // `server-only` throws outside a React server bundle; unit tests run in plain Node.
      'server-only': path.resolve(import.meta.dirname ?? '.', 'lib/core/server-only.stub.ts'),
      // As next.config.js does for pages: words are compiled, only the small formatter runs.
      'use-intl/format-message': 'use-intl/format-message/format-only',
    },
  },
  test: {
    server: { deps: { inline: ['use-intl'] } },
    include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'app/**/*.test.ts', 'scripts/**/*.test.mjs'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // As for browser tests: a machine that is shared can pause for seconds, and what is broken fails twice.
    retry: process.env.CI ? 1 : 0,
  },
});
