import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile, checkFolder, importsOf } from './check-imports.mjs';

const rules = (file, source) => checkFile(file, source).map((violation) => violation.rule);

describe('import directions', () => {
  it.each([
    ['core imports nothing of ours', 'lib/core/a.ts', "import { b } from '@/lib/product/product';"],
    ['a stage imports only to its left', 'lib/photo/a.ts', "import { b } from '@/lib/search/match';"],
    ['the relative path counts too', 'lib/photo/a.ts', "import { b } from '../search/match';"],
    ['a type counts too', 'lib/photo/a.ts', "import type { B } from '@/lib/search/match';"],
    ['a stage never imports the database', 'lib/search/a.ts', "import { db } from '@/lib/db/client.server';"],
    ['a pure file imports no platform file', 'lib/photo/a.ts', "import { b } from './decode.server';"],
    ['a dynamic import counts too', 'lib/photo/a.ts', "const b = await import('./decode.browser');"],
    ['a re-export counts too', 'lib/photo/a.ts', "export { b } from './decode.worker';"],
    ['a pure file uses no Node', 'lib/photo/a.ts', "import { readFile } from 'node:fs/promises';"],
    ['a pure file uses no React', 'lib/photo/a.ts', "import { useState } from 'react';"],
    ['a pure file uses no next', 'lib/http/a.ts', "import { headers } from 'next/headers';"],
    [
      'a component imports no server file',
      'components/ui/a.tsx',
      "import { b } from '@/lib/http/locale.server';",
    ],
    ['a component imports no database', 'components/ui/a.tsx', "import { b } from '@/lib/db/schema';"],
    ['nothing imports app/', 'components/ui/a.tsx', "import { b } from '@/app/page';"],
    ['lib never imports components', 'lib/search/a.ts', "import { b } from '@/components/ui/button';"],
    ['no barrels', 'lib/search/index.ts', 'export const a = 1;'],
    ['an unknown folder has no place', 'lib/misc/a.ts', "import { b } from '@/lib/product/product';"],
  ])('catches it when %s', (_rule, file, source) => {
    expect(rules(file, source)).toHaveLength(1);
  });

  it.each([
    ['a stage to its left', 'lib/search/a.ts', "import { b } from '@/lib/embedding/embedding';"],
    ['core from anywhere', 'lib/db/a.ts', "import { b } from '@/lib/core/money';"],
    ['a server file in a server file', 'lib/http/a.server.ts', "import { b } from '@/lib/db/client.server';"],
    ['next in a server file', 'lib/http/a.server.ts', "import { headers } from 'next/headers';"],
    ['the database in a page', 'app/page.tsx', "import { db } from '@/lib/db/client.server';"],
    ['a pure stage in a component', 'components/ui/a.tsx', "import { b } from '@/lib/core/money';"],
    [
      'a browser file in a component',
      'components/photo/a.tsx',
      "import { b } from '@/lib/photo/decode.browser';",
    ],
    ['the type of a platform file', 'lib/photo/a.ts', "import type { B } from './decode.browser';"],
    ['an import in a comment', 'lib/core/a.ts', "// import { b } from '@/lib/db/schema';"],
  ])('allows %s', (_rule, file, source) => {
    expect(rules(file, source)).toEqual([]);
  });

  it('reports the line of a violation', () => {
    const source = "import { z } from 'zod';\n\nimport {\n  b,\n} from '@/lib/db/schema';\n";
    expect(checkFile('lib/core/a.ts', source)[0]).toMatchObject({ line: 5 });
  });

  it('reads multi-line, side-effect, dynamic and re-exporting imports', () => {
    const source =
      "import 'a';\nimport {\n  x,\n} from 'b';\nexport * from 'c';\nawait import('d');\nrequire('e');";
    expect(importsOf(source).map((i) => i.specifier)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('holds for this repository', () => {
    expect(checkFolder(path.resolve(import.meta.dirname, '..'))).toEqual([]);
  });
});
