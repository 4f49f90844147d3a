/** Bytes as people say them; `t` speaks of `render`. */
export function fileSize(
  t: (key: 'kilobytes' | 'megabytes', values: { size: string }) => string,
  bytes: number,
  locale: string,
): string {
  const large = bytes >= 1e6;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: large ? 1 : 0 });
  return t(large ? 'megabytes' : 'kilobytes', { size: number.format(bytes / (large ? 1e6 : 1e3)) });
}
