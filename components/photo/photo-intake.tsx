'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type CodeFind, leaveFind } from '@/lib/barcode/handoff.browser';
import { AppError } from '@/lib/core/app-error';
import type { Pixels } from '@/lib/photo/pixels';
import type { CameraMode } from './camera-view';
import styles from './photo-intake.module.css';

const CameraView = dynamic(() => import('./camera-view').then((file) => file.CameraView), { ssr: false });

type Ways = {
  /** Opens the device's file chooser. */
  upload(): void;
  /** Opens the camera. */
  snap(): void;
  /** Opens the camera to read a code. */
  scan(): void;
};

const IntakeContext = createContext<Ways | null>(null);

/** The ways to hand in a photo; render inside `PhotoIntake`. */
export function usePhotoIntake(): Ways {
  const ways = useContext(IntakeContext);
  if (!ways) throw new Error('usePhotoIntake needs a PhotoIntake above it.');
  return ways;
}

/**
 * Takes photos in every way a page can: the file chooser, a drop anywhere on the page, a paste, and the camera.
 * Several at once are all handed on; what to do with more than one is the owner's to say.
 */
export function PhotoIntake(props: {
  onPhotos: (photos: (Blob | Pixels)[]) => void;
  onError: (error: unknown) => void;
  /** The camera reads codes as well; what it reads is taken to the scan page, or to this. */
  codes?: boolean | ((find: CodeFind) => void);
  /** Said while a file is held over the page; what letting go does here. */
  dropWords?: string;
  children: ReactNode;
}) {
  const { onPhotos, onError, codes = false, dropWords, children } = props;
  const router = useRouter();
  const t = useTranslations('search');
  const input = useRef<HTMLInputElement>(null);
  const [snapping, setSnapping] = useState<CameraMode | null>(null);
  const dragging = useDroppedAndPasted(onPhotos, onError);
  // A photo chosen before this script ran is still in the input, and its event is gone.
  useEffect(() => {
    const files = [...(input.current?.files ?? [])];
    if (files.length === 0) return;
    if (input.current) input.current.value = '';
    onPhotos(files);
  }, [onPhotos]);
  const ways = useMemo<Ways>(
    () => ({
      upload: () => input.current?.click(),
      snap: () => setSnapping('photo'),
      scan: () => setSnapping('code'),
    }),
    [],
  );

  return (
    <IntakeContext value={ways}>
      <input
        ref={input}
        data-photo-input
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('upload')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file chosen again is a new choice.
          event.target.value = '';
          if (files.length > 0) onPhotos(files);
        }}
      />
      {children}
      {dragging ? (
        <div className={styles.drop} aria-hidden>
          <p>{dropWords ?? t('dropNow')}</p>
        </div>
      ) : null}
      {snapping ? (
        <CameraView
          start={snapping}
          onClose={() => setSnapping(null)}
          onPhoto={(photo) => {
            setSnapping(null);
            onPhotos([photo]);
          }}
          onCode={
            codes
              ? (find) => {
                  setSnapping(null);
                  if (typeof codes === 'function') return codes(find);
                  leaveFind(find);
                  router.push('/scan');
                }
              : undefined
          }
        />
      ) : null}
    </IntakeContext>
  );
}

/** @returns true while files are held over the page. */
function useDroppedAndPasted(onPhotos: (photos: Blob[]) => void, onError: (error: unknown) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth++;
      setDragging(true);
    };
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setDragging(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onPhotos(files);
      else onError(new AppError('BAD_FILE', 'What was dropped is not a file. Save the picture first.'));
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onPhotos(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [onPhotos, onError]);
  return dragging;
}
