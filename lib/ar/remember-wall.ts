import { cross, dot, subtract } from '@/lib/model3d/attachment/vector';
import type { Wall } from './snap-to-wall';
import type { Surface } from './surface-of-hit';

/** Two hits are of one wall when they lean alike (cosine) and lie this near its plane, metres. */
const alike = 0.97;
const nearMetres = 0.12;
const walls = 12;

/**
 * The walls that the phone has passed over, for platforms that tell of no planes: each grows as more of it is seen.
 *
 * @returns The same list where the surface is no wall or tells nothing new.
 */
export function rememberWall(known: readonly Wall[], surface: Surface | null): readonly Wall[] {
  if (surface?.kind !== 'wall') return known;
  const at = known.findIndex(
    (wall) =>
      dot(wall.normal, surface.normal) >= alike &&
      Math.abs(dot(subtract(surface.point, wall.point), wall.normal)) <= nearMetres,
  );
  const wall = known[at];
  if (!wall)
    return [...known, { point: surface.point, normal: surface.normal, seen: { from: 0, to: 0 } }].slice(
      -walls,
    );
  const along = dot(subtract(surface.point, wall.point), cross([0, 1, 0], wall.normal));
  const { from, to } = wall.seen ?? { from: 0, to: 0 };
  if (along >= from - 0.05 && along <= to + 0.05) return known;
  return known.with(at, { ...wall, seen: { from: Math.min(from, along), to: Math.max(to, along) } });
}
