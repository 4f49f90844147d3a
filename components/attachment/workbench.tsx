'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useReducer, useState } from 'react';
import { sendJson } from '@/components/studio/send-json';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Attachment } from '@/lib/model3d/attachment/attachment';
import { judgeContact } from '@/lib/model3d/attachment/edit/judge-contact';
import { geometryOfScene } from '@/lib/model3d/attachment/propose/geometry-of-scene';
import { proposeAttachment } from '@/lib/model3d/attachment/propose/propose-attachment';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import type { Vec3 } from '@/lib/model3d/attachment/vector';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import type { Anchor } from '@/lib/product/category';
import type { PlacedProduct } from './attachment-editor';
import { boxOfPoints } from './box-of-points';
import type { View } from './camera-rig';
import styles from './editor.module.css';
import { editorReducer, isUnsaved, openState } from './editor-state';
import { Inspector } from './inspector';
import { keyMove } from './key-move';
import { settingFor } from './setting';
import Stage from './stage';
import { Toolbar } from './toolbar';

/** An ear is seen from its side, a hand and shoes from above, the rest a little from the left. */
function firstView(where: Anchor): View {
  if (where === 'ear') return { azimuthDegrees: 68, elevationDegrees: 4, stamp: 0 };
  if (where === 'foot') return { azimuthDegrees: 34, elevationDegrees: 26, stamp: 0 };
  return { azimuthDegrees: 28, elevationDegrees: 12, stamp: 0 };
}

const symmetricPlaces: readonly Anchor[] = ['face', 'head', 'neck'];

/** The picture with its tools, and the inspector beside it. */
export default function Workbench({ product, model }: { product: PlacedProduct; model: LoadedModel }) {
  const router = useRouter();
  const geometry = useMemo(() => geometryOfScene(model.scene), [model]);
  const [where, setWhere] = useState<Anchor | undefined>(product.stored?.where);
  const proposal = useMemo(
    () =>
      proposeAttachment(geometry, {
        category: product.category,
        dimensions: product.dimensions,
        ...(where ? { where } : {}),
      }),
    [geometry, product.category, product.dimensions, where],
  );
  const [state, dispatch] = useReducer(editorReducer, null, () =>
    openState(product.stored ?? proposal.attachment, product.stored),
  );
  const [view, setView] = useState(() => firstView(state.stack.now.where));
  const [options, setOptions] = useState({
    flat: false,
    showBody: true,
    symmetric: true,
    snap: true,
    tapParts: false,
  });
  const [tool, setTool] = useState<'translate' | 'rotate'>('translate');
  const [saving, setSaving] = useState<{ busy: boolean; error: ErrorCode | null }>({
    busy: false,
    error: null,
  });

  const { now } = state.stack;
  const box = useMemo(() => boxOfPoints(geometry), [geometry]);
  // The body is made anew only when what it is made by changes: not while the product is moved.
  const setting = useMemo(
    () => settingFor(now.where, now.side, now.sizes, now.landmarks),
    [now.where, now.side, now.sizes, now.landmarks],
  );
  const verdict = useMemo(
    () => judgeContact(model.points, now.placement, setting.distance, now.where),
    [model, now.placement, now.where, setting],
  );
  const maySymmetric = symmetricPlaces.includes(now.where);
  const symmetric = maySymmetric && options.symmetric;
  const beside = now.where === 'table' && box.half < 0.4 ? 'bottle' : 'person';
  const place = (placement: Placement, along: boolean) => dispatch({ kind: 'placed', placement, along });
  const choose = (next: Anchor) => {
    if (next === now.where) return;
    setWhere(next);
    const again = proposeAttachment(geometry, {
      category: product.category,
      dimensions: product.dimensions,
      where: next,
    });
    dispatch({ kind: 'replaced', attachment: again.attachment });
    setView({ ...firstView(next), stamp: view.stamp + 1 });
  };

  const save = async () => {
    setSaving({ busy: true, error: null });
    const answer = await sendJson<{ attachment: Attachment }>(
      'PUT',
      `/api/merchant/products/${encodeURIComponent(product.id)}/attachment`,
      { modelUrl: product.model.url, base: state.stored, attachment: now },
    );
    if ('error' in answer) {
      if (answer.error === 'UNAUTHORISED') router.refresh();
      setSaving({ busy: false, error: answer.error });
      return;
    }
    setSaving({ busy: false, error: null });
    dispatch({ kind: 'saved', attachment: answer.value.attachment });
  };

  return (
    <div className={styles.bench}>
      <div className={styles.picture}>
        <Stage
          model={model}
          middle={box.middle}
          half={box.half}
          attachment={now}
          setting={setting}
          view={view}
          flat={options.flat}
          showBody={options.showBody}
          tool={tool}
          symmetric={symmetric}
          snap={options.snap}
          beside={beside}
          onPlace={place}
          onTap={options.tapParts ? (occluder) => dispatch({ kind: 'occluder', occluder }) : null}
          onKey={(event) => {
            const done = keyMove(event, now.placement, symmetric);
            if (done === null) return;
            event.preventDefault();
            if (done === 'undo' || done === 'redo') dispatch({ kind: done });
            else place(done, event.repeat);
          }}
        />
        <Toolbar
          tool={tool}
          onTool={setTool}
          flat={options.flat}
          onFlat={(flat) => setOptions({ ...options, flat })}
          onView={(azimuthDegrees, elevationDegrees) =>
            setView({ azimuthDegrees, elevationDegrees, stamp: view.stamp + 1 })
          }
          mayUndo={state.stack.past.length > 0}
          mayRedo={state.stack.future.length > 0}
          onUndo={() => dispatch({ kind: 'undo' })}
          onRedo={() => dispatch({ kind: 'redo' })}
          onReset={() => dispatch({ kind: 'replaced', attachment: proposal.attachment })}
        />
      </div>
      <Inspector
        attachment={now}
        proposal={proposal}
        byHand={now.by === 'merchant' || !sameTurn(now.placement, proposal.attachment.placement)}
        box={box.dimensions}
        fitted={setting.body?.fitted ?? null}
        worn={setting.body !== null}
        beside={beside}
        verdict={verdict}
        maySymmetric={maySymmetric}
        options={options}
        onOptions={setOptions}
        onWhere={choose}
        onSide={(side) => dispatch({ kind: 'replaced', attachment: { ...now, side } as Attachment })}
        onPlace={place}
        model={model}
        onOccluder={(occluder) => dispatch({ kind: 'occluder', occluder })}
        unsaved={isUnsaved(state)}
        busy={saving.busy}
        error={saving.error}
        onSave={save}
        onTakeTheirs={() => location.reload()}
      />
    </div>
  );
}

function sameTurn(a: Placement, b: Placement): boolean {
  const near = (x: readonly number[], y: readonly number[]) =>
    x.every((v: number, k) => Math.abs(v - y[k]!) < 1e-6);
  return near(a.position as Vec3, b.position) && near(a.quaternion, b.quaternion);
}
