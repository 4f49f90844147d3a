import { boundsOf, flatten } from './flatten.mjs';

/** Stands a built product exactly on y = 0: splayed legs cut square end a few millimetres under it. */
export function settle(group, anchor) {
  if (!['floor', 'table', 'none'].includes(anchor)) return group;
  const { min } = boundsOf(flatten(group));
  if (Math.abs(min.y) < 0.02) group.position.y -= min.y;
  return group;
}
