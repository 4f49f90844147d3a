'use client';

import { Canvas, useThree } from '@react-three/fiber';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import {
  type Camera,
  Matrix4,
  NoToneMapping,
  type PerspectiveCamera,
  type Scene,
  type WebGLRenderer,
} from 'three';
import { useContextLoss } from '@/components/model3d/use-context-loss';
import { composedPicture } from '@/lib/ar/room-photo/composed-picture.browser';
import { estimateLight, type RoomLight } from '@/lib/ar/room-photo/estimate-light';
import type { Place } from '@/lib/ar/room-photo/place-thing';
import type { SolvedRoom } from '@/lib/ar/room-photo/solve-room';
import type { Surface } from '@/lib/ar/room-photo/surface';
import { seeAs } from '@/lib/ar/room-photo/three-camera';
import type { ErrorCode } from '@/lib/core/app-error';
import { isAppError } from '@/lib/core/app-error';
import { type LoadedModel, loadModel } from '@/lib/model3d/load-model.browser';
import type { Pixels } from '@/lib/photo/pixels';
import type { ProductModel } from '@/lib/product/product';
import styles from './room-view.module.css';
import { StandingThing } from './standing-thing';

export type RoomStageHandle = {
  /** The photo and the thing as one JPEG, at the photo's resolution; null before there is something to see. */
  picture: () => Promise<Blob | null>;
};

export type RoomStageProps = {
  ref: Ref<RoomStageHandle>;
  photo: Pixels;
  room: SolvedRoom;
  surface: Surface;
  place: Place;
  model: ProductModel;
  materialVariant: string | null;
  onProgress: (share: number) => void;
  onShown: (shown: boolean) => void;
  onError: (code: ErrorCode) => void;
};

type Drawn = { gl: WebGLRenderer; scene: Scene; camera: Camera };

/** The model over the photo, through the camera that took it. Fills its parent; loaded on intent, it brings three.js. */
export default function RoomStage(props: RoomStageProps) {
  const { ref, photo, room, surface, place, model, materialVariant, onProgress, onShown, onError } = props;
  const drawn = useRef<Drawn | null>(null);
  const [loaded, setLoaded] = useState<LoadedModel | null>(null);
  const { canvasKey, generation, watch } = useContextLoss(onShown, () => onError('VIEWER_FAILED'));
  const light: RoomLight = useMemo(() => estimateLight(photo, room.camera), [photo, room]);

  useEffect(() => {
    const lifetime = new AbortController();
    let mine: LoadedModel | null = null;
    loadModel(model.url, { signal: lifetime.signal, onProgress, bytes: model.bytes })
      .then((found) => {
        mine = found;
        setLoaded(found);
      })
      .catch((error: unknown) => {
        if (!lifetime.signal.aborted) onError(isAppError(error) ? error.code : 'VIEWER_FAILED');
      });
    return () => {
      lifetime.abort();
      mine?.dispose();
    };
  }, [model, onProgress, onError]);

  useImperativeHandle(ref, () => ({
    async picture() {
      const now = drawn.current;
      return now && loaded ? composedPicture(photo, now.gl, now.scene, now.camera) : null;
    },
  }));

  return loaded ? (
    <div className={styles.photo} data-room-canvas>
      <Canvas
        key={canvasKey}
        frameloop="demand"
        dpr={[1, 2]}
        gl={{ antialias: true, alpha: true, powerPreference: 'high-performance' }}
        onCreated={({ gl, scene, camera }) => {
          // The photo's own values are the scale: what is brighter clips as it would in the photo.
          gl.toneMapping = NoToneMapping;
          gl.setClearAlpha(0);
          drawn.current = { gl, scene, camera };
          watch(gl.domElement);
        }}
      >
        <Lens room={room} />
        <StandingThing
          model={loaded}
          bounds={model.bounds}
          surface={surface}
          place={place}
          light={light}
          materialVariant={materialVariant}
          generation={generation}
          onShown={onShown}
        />
      </Canvas>
    </div>
  ) : null;
}

/** Keeps three's camera what the photo's camera was. */
function Lens({ room }: { room: SolvedRoom }) {
  const camera = useThree((state) => state.camera);
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `size` is when fiber sets the aspect by itself
  useEffect(() => {
    const lens = camera as PerspectiveCamera & { manual?: boolean };
    lens.manual = true;
    seeAs(lens, room.camera);
    invalidate();
    return () => {
      lens.matrix.copy(new Matrix4());
    };
  }, [camera, size, room, invalidate]);
  return null;
}
