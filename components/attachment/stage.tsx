'use client';

import { Canvas, useThree } from '@react-three/fiber';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Color, NeutralToneMapping } from 'three';
import { useTranslations } from 'use-intl/react';
import { useContextLoss } from '@/components/model3d/use-context-loss';
import { useStageColour } from '@/components/model3d/use-stage-colour';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Attachment, Occluder } from '@/lib/model3d/attachment/attachment';
import { type Placement, place } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import { figureHeight } from '@/lib/model3d/mannequin/figure';
import { studioEnvironment } from '@/lib/model3d/studio-environment';
import { BodyMesh } from './body-mesh';
import { CameraRig, type View } from './camera-rig';
import { Gizmo } from './gizmo';
import { ProductObject } from './product-object';
import { floorBelow, RoomCorner } from './room-corner';
import { Ruler } from './ruler';
import type { Setting } from './setting';
import styles from './stage.module.css';

export type StageProps = {
  model: LoadedModel;
  /** The model's box: its middle and half its longest side. */
  middle: Vec3;
  half: number;
  attachment: Attachment;
  setting: Setting;
  view: View;
  flat: boolean;
  showBody: boolean;
  tool: 'translate' | 'rotate';
  symmetric: boolean;
  snap: boolean;
  beside: 'person' | 'bottle';
  onPlace: (placement: Placement, along: boolean) => void;
  onTap: ((part: Occluder) => void) | null;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
};

/** The product on its place, to turn, move and measure. Fills its parent. It brings three.js with it. */
export default function Stage(props: StageProps) {
  const { model, middle, half, attachment, setting, view, flat } = props;
  const t = useTranslations('attachment');
  const help = useId();
  const element = useRef<HTMLDivElement>(null);
  const ground = useStageColour(element);
  const [held, setHeld] = useState(false);
  const [scale, setScale] = useState(0);
  const { canvasKey, watch } = useContextLoss(
    () => {},
    () => {},
  );
  const { pose, body } = setting;
  const inPicture = { ...pose, scale: 1 };
  const room = body === null && attachment.where !== 'none';
  const besidePerson = room && props.showBody && props.beside === 'person';
  // Framed where it was first placed: a picture that runs after the product shows no movement.
  const home = useRef<{ key: unknown; beside: boolean; target: Vec3 } | null>(null);
  if (home.current?.key !== setting || home.current.beside !== besidePerson) {
    const at = place(inPicture, place(attachment.placement, middle));
    home.current = {
      key: setting,
      beside: besidePerson,
      target: besidePerson ? [half * 0.6, figureHeight / 2 + floorBelow(attachment.where), 0] : at,
    };
  }
  const reach = room ? Math.max(half * 1.25, besidePerson ? 1.06 : 0.2) : Math.max(half * 1.3, setting.reach);

  return (
    <div
      ref={element}
      className={styles.stage}
      // An application: arrow keys move the thing instead of a reading cursor.
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is what the keyboard moves
      tabIndex={0}
      aria-label={t('stage')}
      aria-describedby={help}
      onKeyDown={props.onKey}
      data-ready={ground !== null && scale > 0}
    >
      <VisuallyHidden>
        <span id={help}>{t('stageHelp')}</span>
      </VisuallyHidden>
      {ground ? (
        <Canvas
          key={canvasKey}
          frameloop="demand"
          dpr={[1, 2]}
          gl={{ antialias: true, powerPreference: 'high-performance' }}
          onCreated={({ gl }) => {
            gl.toneMapping = NeutralToneMapping;
            watch(gl.domElement);
          }}
        >
          <Light ground={ground} />
          <CameraRig
            view={view}
            flat={flat}
            target={home.current.target}
            reach={reach}
            still={held}
            onScale={setScale}
          />
          {body && props.showBody ? <BodyMesh surface={body.mannequin} dark={isDark(ground)} /> : null}
          {room && props.showBody ? (
            <RoomCorner where={attachment.where} dark={isDark(ground)} half={half} beside={props.beside} />
          ) : null}
          <group position={pose.position} quaternion={pose.quaternion}>
            <ProductObject
              model={model}
              placement={attachment.placement}
              occluders={attachment.occluders}
              onTap={props.onTap}
            />
          </group>
          {props.onTap ? null : (
            <Gizmo
              tool={props.tool}
              placement={attachment.placement}
              pose={pose}
              grip={gripOf(attachment, middle)}
              symmetric={props.symmetric}
              snap={props.snap}
              onPlace={props.onPlace}
              onHold={setHeld}
            />
          )}
        </Canvas>
      ) : null}
      <Ruler millimetresPerPixel={scale} />
    </div>
  );
}

/** Where the hand takes hold: the point that sits on the body, else the middle. */
function gripOf(attachment: Attachment, middle: Vec3): Vec3 {
  if (attachment.where === 'face') return attachment.landmarks.bridge;
  return attachment.where === 'ear' ? attachment.landmarks.piercing : middle;
}

const isDark = (colour: string) => new Color(colour).getHSL({ h: 0, s: 0, l: 0 }).l < 0.5;

/** The studio's light on the page's own stage. */
function Light({ ground }: { ground: string }) {
  const { scene, invalidate } = useThree();
  useEffect(() => {
    const environment = studioEnvironment();
    scene.environment = environment;
    scene.environmentIntensity = isDark(ground) ? 0.8 : 0.72;
    scene.background = new Color(ground);
    invalidate();
    return () => {
      scene.environment = null;
      environment.dispose();
    };
  }, [scene, ground, invalidate]);
  return null;
}
