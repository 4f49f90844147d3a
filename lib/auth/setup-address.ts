/**
 * The page where a setup link is used.
 *
 * @param where.SITE_URL Where the shop is reached from outside; without it this machine's own address.
 */
export function setupAddress(
  where: { SITE_URL?: string | undefined; HOST?: string | undefined; PORT: number },
  token: string,
): string {
  const { SITE_URL, HOST, PORT } = where;
  const host = !HOST || HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
  return `${SITE_URL ? new URL(SITE_URL).origin : here}/merchant/setup/${token}`;
}
