'use client';

import type { ReactNode } from 'react';
import { CameraView } from '@/components/photo/camera-view';
import type { CodeFind } from '@/lib/barcode/handoff.browser';

/** The camera for codes alone. Speaks `search` and `scan`. */
export function CodeCamera(props: {
  onCode: (find: CodeFind) => void;
  onClose: () => void;
  continuous?: boolean;
  children?: ReactNode;
}) {
  const { onCode, onClose, continuous, children } = props;
  return (
    <CameraView start="code" onCode={onCode} onClose={onClose} continuous={continuous ?? false}>
      {children}
    </CameraView>
  );
}
