import type { Part } from './absent';

/** Photos of ../shared/data that do show a part of a body, as somebody who looked at each one saw. */
const shown: Record<Part, readonly string[]> = { head: [], hand: [], foot: [] };

export const showsBody = (part: Part, name: string): boolean => shown[part].includes(name);
