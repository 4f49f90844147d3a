import type { RoomCamera } from './room-camera';
import type { SolvedRoom } from './solve-room';

/**
 * The standard deviation of something that is read off a solved camera, propagated to first order from the covariance of the
 * fit (Hartley and Zisserman §5.2).
 *
 * @param read Values of one length, the same each time; null where they do not exist.
 * @returns One for each value; null where they do not exist near the solution.
 */
export function propagatedSd(
  room: Pick<SolvedRoom, 'fit' | 'cameraOf'>,
  read: (camera: RoomCamera) => number[] | null,
): number[] | null {
  const { parameters, covariance } = room.fit;
  const slopes: number[][] = [];
  for (let i = 0; i < parameters.length; i++) {
    const h = 1e-5 * Math.max(1, Math.abs(parameters[i]!));
    const [up, down] = [h, -h].map((step) =>
      read(room.cameraOf(parameters.map((value, k) => (k === i ? value + step : value)))),
    );
    if (!up || !down) return null;
    slopes.push(up.map((value, k) => (value - down[k]!) / (2 * h)));
  }
  return (slopes[0] ?? []).map((_, k) =>
    Math.sqrt(
      covariance.reduce(
        (sum, row, i) => sum + row.reduce((part, c, j) => part + slopes[i]![k]! * c * slopes[j]![k]!, 0),
        0,
      ),
    ),
  );
}
