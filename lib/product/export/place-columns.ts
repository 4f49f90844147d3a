import type { Location } from '../stock';

/**
 * The columns of stock by place: `stock:<name>`, or `stock:<id>` where a name is empty or not a place's alone. None for a
 * shop of one place, whose stock is its total.
 */
export function placeColumns(locations: readonly Location[]): { column: string; locationId: string }[] {
  if (locations.length < 2) return [];
  const taken = (name: string, id: string) =>
    locations.some((other) => other.id !== id && [fold(other.name), fold(other.id)].includes(fold(name)));
  return locations.map(({ id, name }) => ({
    column: `stock:${name.trim() === '' || taken(name, id) || /[\r\n]/.test(name) ? id : name.trim()}`,
    locationId: id,
  }));
}

const fold = (text: string) => text.trim().toLowerCase();
