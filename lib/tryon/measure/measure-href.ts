/** What the page of measuring measures for. */
export const measureTasks = ['glasses', 'ring', 'watch'] as const;
export type MeasureTask = (typeof measureTasks)[number];

const taskOf: Record<string, MeasureTask> = {
  glasses: 'glasses',
  sunglasses: 'glasses',
  rings: 'ring',
  watches: 'watch',
  bracelets: 'watch',
};

/** The page that measures what a thing of a category is worn by; null where a tape is still the way. */
export function measureHref(category: string): string | null {
  const task = taskOf[category];
  return task ? `/measure?for=${task}` : null;
}
