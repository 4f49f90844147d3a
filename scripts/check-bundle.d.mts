export const budgetBytes: number;
export function firstLoad(
  origin: string,
  page: string,
): Promise<{ page: string; bytes: number; scripts: { url: string; bytes: number; three: boolean }[] }>;
export function scriptsOf(html: string): string[];
