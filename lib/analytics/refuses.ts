/**
 * Whether a browser asks not to be counted: Global Privacy Control (`Sec-GPC: 1`) or Do Not Track (`DNT: 1`). The shop
 * takes either for a no.
 */
export function refusesCounting(headers: { get(name: string): string | null }): boolean {
  return headers.get('sec-gpc') === '1' || headers.get('dnt') === '1';
}

/** Programs that read pages for others and are no shoppers. What calls itself no browser at all is one too. */
export function isBot(userAgent: string | null): boolean {
  if (!userAgent?.startsWith('Mozilla/')) return true;
  return /bot|crawl|spider|slurp|preview|monitor|headless|lighthouse|pingdom|facebookexternalhit/i.test(
    userAgent,
  );
}
