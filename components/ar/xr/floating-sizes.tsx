import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useUnit } from '@/components/product/use-unit';
import { sizeEdges } from '@/lib/ar/box-edges';
import { formatMeasured } from '@/lib/ar/format-measured';
import { type Measured, measureBetween } from '@/lib/ar/measure';
import { inverse, pointOf } from '@/lib/ar/pose';
import { type RoomPlacement, sizeOf } from '@/lib/ar/room-placement';
import type { RoomState } from '@/lib/ar/room-state';
import { onScreen } from '@/lib/ar/screen-ray';
import type { RoomController } from '@/lib/ar/xr/room-controller.browser';
import { mix, type Vec3 } from '@/lib/model3d/attachment/vector';
import { formatLength, type LengthUnit } from '@/lib/product/measure';
import type { Dimensions } from '@/lib/product/product';
import styles from './floating-sizes.module.css';

type Props = {
  room: RoomController;
  state: RoomState;
  /** As the shop states them; null: those of the model are written. */
  dimensions: Dimensions | null;
  locale: string;
};

const measures = ['width', 'depth', 'height'] as const;

/** Numbers at the edges of the chosen product's box, and at a measured length. Follow the camera without React. */
export function FloatingSizes({ room, state, dimensions, locale }: Props) {
  const t = useTranslations('xr');
  const [unit] = useUnit();
  const layer = useRef<HTMLDivElement>(null);
  const { items, selectedId } = state.items;
  const item = state.sizeShown && state.mode === 'handle' ? items.find(({ id }) => id === selectedId) : null;
  const box = item && room.touchables().find(({ id }) => id === item.id)?.box;
  const sizes = dimensions ?? (box ? sizeOf(box) : null);
  const { placement } = state.inHand.product;
  const footprint = useMemo(
    () => (state.mode === 'aim' ? footprintOf(placement) : null),
    [state.mode, placement],
  );
  const [a, b] = state.marks;
  const measured = a && b ? measureBetween(a, b) : null;
  const unitWord = t(unit === 'cm' ? 'centimetres' : 'inches');

  useEffect(() => {
    const put = (name: string, at: readonly [number, number] | null) => {
      const label = layer.current?.querySelector<HTMLElement>(`[data-at="${name}"]`);
      if (!label) return;
      label.style.visibility = at ? 'visible' : 'hidden';
      if (at)
        label.style.translate = `calc(${((at[0] + 1) / 2) * 100}cqw - 50%) calc(${((1 - at[1]) / 2) * 100}cqh - 50%)`;
    };
    room.onFrame = ({ viewer, projection }, aimed) => {
      if (!viewer || !projection) return;
      const project = (point: Vec3) => onScreen(point, viewer, projection);
      if (item && box) {
        const eye = pointOf(inverse(item.pose), viewer.position);
        for (const { measure, from, to } of sizeEdges(box, eye))
          put(measure, project(pointOf(item.pose, mix(from, to, 0.5))));
      }
      if (footprint) put('footprint', aimed && project(pointOf(aimed, footprint.at)));
      if (a && b) put('measured', project(mix(a.point, b.point, 0.5)));
    };
    return () => {
      room.onFrame = () => {};
    };
  }, [room, item, box, footprint, a, b]);

  return (
    <div ref={layer} className={styles.layer} aria-hidden>
      {item && sizes
        ? measures.map((measure) => (
            <bdi key={measure} data-at={measure} className={styles.label}>
              {formatLength(sizes[`${measure}Metres`], unit, locale)} {unitWord}
            </bdi>
          ))
        : null}
      {footprint ? (
        <bdi data-at="footprint" className={styles.label}>
          {formatLength(footprint.metres[0], unit, locale)} ×{' '}
          {formatLength(footprint.metres[1], unit, locale)} {unitWord}
        </bdi>
      ) : null}
      {measured ? (
        <bdi data-at="measured" className={styles.label}>
          {lengthOf(measured, unit, locale)} {unitWord}
        </bdi>
      ) : null}
    </div>
  );
}

/** What a product takes of its surface, and where that is written: under its nearest edge. Metres. */
function footprintOf({ place, box }: RoomPlacement): { at: Vec3; metres: [number, number] } {
  const { widthMetres, heightMetres, depthMetres } = sizeOf(box);
  return place === 'wall'
    ? { at: [0, box.min[1] - 0.06, 0], metres: [widthMetres, heightMetres] }
    : { at: [0, 0, box.max[2] + 0.06], metres: [widthMetres, depthMetres] };
}

function lengthOf(measured: Measured, unit: LengthUnit, locale: string): string {
  const { length, error } = formatMeasured(measured, unit, locale);
  return `${length} ± ${error}`;
}
