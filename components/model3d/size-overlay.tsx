'use client';

import { type RefObject, useImperativeHandle, useRef } from 'react';
import type { OrbitControl } from '@/lib/model3d/orbit-control';
import { sizeLines } from '@/lib/model3d/size-lines';
import type { Project } from '@/lib/model3d/viewer-engine/project';
import { formatLength, type LengthUnit } from '@/lib/product/measure';
import type { Dimensions } from '@/lib/product/product';
import styles from './size-overlay.module.css';

export type SizeOverlayHandle = { follow: (project: Project) => void };

type Props = {
  ref: RefObject<SizeOverlayHandle | null>;
  control: OrbitControl;
  dimensions: Dimensions;
  unit: LengthUnit;
  unitWord: string;
  locale: string;
};

/** Words keep this far from the edge of the picture, in CSS pixels. */
const edge = 6;
const measures = ['width', 'height', 'depth'] as const;

/** The model's width, height and depth, written along its edges. Follows the camera without re-rendering React. */
export function SizeOverlay({ ref, control, dimensions, unit, unitWord, locale }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const metres = {
    width: dimensions.widthMetres,
    height: dimensions.heightMetres,
    depth: dimensions.depthMetres,
  };

  useImperativeHandle(ref, () => ({
    follow(inPicture) {
      const drawing = svg.current;
      if (!drawing) return;
      const { clientWidth: width, clientHeight: height } = drawing;
      const { bounds, framedDistance } = control.space;
      const project = (point: readonly [number, number, number]) => {
        const [x, y] = inPicture(point);
        return [((x + 1) / 2) * width, ((1 - y) / 2) * height] as const;
      };
      for (const { measure, from, to } of sizeLines(bounds, control.now, framedDistance * 0.02)) {
        const group = drawing.querySelector(`[data-measure="${measure}"]`);
        const line = group?.querySelector('line');
        const text = group?.querySelector('text');
        if (!line || !text) continue;
        const [a, b] = [project(from), project(to)];
        line.setAttribute('x1', `${a[0]}`);
        line.setAttribute('y1', `${a[1]}`);
        line.setAttribute('x2', `${b[0]}`);
        line.setAttribute('y2', `${b[1]}`);
        const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
        // Words stand beside the line, on the side away from the middle of the picture.
        const long = Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1]));
        const normal = [(a[1] - b[1]) / long, (b[0] - a[0]) / long] as const;
        const side = normal[0] * (x - width / 2) + normal[1] * (y - height / 2) < 0 ? -1 : 1;
        const half = text.getComputedTextLength() / 2;
        const out = side * (12 + (half - 4) * Math.abs(normal[0]));
        const beside = x + normal[0] * out;
        const fits = beside - half >= edge && beside + half <= width - edge;
        // Where there is no room beside the line, over its upper end.
        const upper = a[1] < b[1] ? a : b;
        const over = Math.min(width - edge - half, Math.max(edge + half, upper[0]));
        text.setAttribute('x', `${fits ? beside : over}`);
        text.setAttribute('y', `${fits ? y + normal[1] * out : upper[1] - 14}`);
        // Seen end on, an edge has no length to show.
        group?.setAttribute('opacity', Math.hypot(a[0] - b[0], a[1] - b[1]) < 18 ? '0' : '1');
      }
    },
  }));

  return (
    <svg ref={svg} className={styles.overlay} aria-hidden="true">
      {measures.map((measure) => (
        <g key={measure} data-measure={measure}>
          <line className={styles.line} />
          <text className={styles.words} dominantBaseline="middle">
            {formatLength(metres[measure], unit, locale)} {unitWord}
          </text>
        </g>
      ))}
    </svg>
  );
}
