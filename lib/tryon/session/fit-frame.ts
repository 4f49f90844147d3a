/** The size at which a picture is looked at and shown: no side longer than `longest`, whole pixels, proportions kept. */
export function fitFrame(width: number, height: number, longest: number): { width: number; height: number } {
  const by = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}
