import { z } from 'zod';
import { AppError } from '@/lib/core/app-error';

const port = z.coerce.number().int().min(1).max(65535);
const flag = z.enum(['on', 'off']).transform((value) => value === 'on');
const optionalUrl = z.url({ protocol: /^https?$/ }).optional();

/**
 * Every setting of Vitrine, in one place: `.env.example` and the README's table are made from this list and a
 * test keeps them equal. Each is an environment variable; an empty one counts as not set.
 */
export const settingsSchema = z.object({
  PORT: port.default(3000).describe('Port the shop listens on.'),
  HOST: z
    .string()
    .optional()
    .describe('Address the shop listens on; 127.0.0.1 keeps it on this machine. Empty: every address.'),
  DATA_DIR: z.string().default('data').describe('Folder for the embedded database, uploads and caches.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe(
      'A Postgres with pgvector, e.g. postgres://user:secret@host:5432/vitrine. Empty: the embedded database.',
    ),
  STORAGE_URL: optionalUrl.describe(
    "A bucket of an S3 server for merchants' files, e.g. https://key:secret@s3.eu-central-1.amazonaws.com/bucket/folder?region=eu-central-1. Empty: the folder media in DATA_DIR.",
  ),
  SITE_URL: optionalUrl.describe(
    'Public address of the shop, e.g. https://shop.example, for canonical links, the sitemap, codes to scan and AR files. Also read as PUBLIC_URL. Empty: taken from each request.',
  ),
  AUTH_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe(
      'Signs the sessions of the studio, at least 32 characters; the same for every process of a shop on Postgres. Empty: made once and kept in DATA_DIR.',
    ),
  AUTH_SECRET_OLD: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.string().min(32)).max(20))
    .optional()
    .describe(
      'What AUTH_SECRET was before, the newest first, parted by commas: sessions that it signed go on, second factors that it encrypted are encrypted anew at the start. May go 14 days later.',
    ),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe(
      'Reverse proxies of yours in front of the shop that set X-Forwarded-For, -Host and -Proto. 0: these headers are not believed.',
    ),
  VITRINE_MODELS: z
    .string()
    .optional()
    .describe(
      'Folder that holds the MobileNet V2 weights, or bundled. Empty: downloaded, else the bundled model.',
    ),
  VITRINE_OFFLINE: flag.default(false).describe('on: never use the network for model weights.'),
  RENDERER: z
    .enum(['auto', 'off'])
    .default('auto')
    .describe(
      'auto: pictures of new 3D models are drawn by a Chromium on this machine when there is one and no tab of the studio draws them. off: only tabs and npx vitrine render draw.',
    ),
  CHROMIUM_PATH: z
    .string()
    .optional()
    .describe(
      'A Chromium or Chrome that draws pictures of 3D models. Empty: looked for in its usual places.',
    ),
  VITRINE_DEMO: flag.default(true).describe('on: an empty shop is filled with the demo catalogue.'),
});

/** Other names that a setting may be given by; its own name comes first. */
const aliases: Partial<Record<string, string>> = { SITE_URL: 'PUBLIC_URL' };

export type Settings = z.output<typeof settingsSchema>;

/**
 * Reads settings from environment variables.
 *
 * @throws AppError `BAD_SETTINGS`: one sentence that names each wrong variable and what it must be.
 */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).map((name) => {
      const alias = aliases[name];
      return [name, environment[name]?.trim() || (alias && environment[alias]?.trim()) || undefined];
    }),
  );
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name} is ${JSON.stringify(shown(name, given[name]))}: ${issue.message}`;
  });
  throw new AppError(
    'BAD_SETTINGS',
    `A setting is wrong. ${problems.join('. ')}. Settings are described in .env.example.`,
  );
}

/** Secrets, and addresses that may hold a password: never repeat them. */
function shown(name: string, value: string | undefined): string {
  return ['DATABASE_URL', 'STORAGE_URL', 'AUTH_SECRET', 'AUTH_SECRET_OLD'].includes(name)
    ? '…'
    : (value ?? '');
}

/** One line of documentation per setting, in the schema's order. */
export function describeSettings(): { name: string; fallback: string; about: string }[] {
  const defaults = settingsSchema.parse({});
  return Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const value = defaults[name as keyof Settings];
    const fallback = typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value ?? '');
    return { name, fallback, about: schema.description ?? '' };
  });
}

/** The text of `.env.example`. */
export function envExample(): string {
  const lines = describeSettings().map(({ name, fallback, about }) => `# ${about}\n# ${name}=${fallback}\n`);
  return `# Copy to .env and uncomment what you want to change. Made from lib/settings/settings.ts.\n\n${lines.join('\n')}`;
}

/** The README's table of settings. */
export function settingsTable(): string {
  const rows = describeSettings().map(
    ({ name, fallback, about }) => `| \`${name}\` | ${fallback ? `\`${fallback}\`` : ''} | ${about} |`,
  );
  return ['| setting | default | |', '|---|---|---|', ...rows].join('\n');
}
