/** The page on which an import is followed and its report stands. */
export function importHref(importId: string): string {
  return `/merchant/import?import=${encodeURIComponent(importId)}`;
}
