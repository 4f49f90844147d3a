'use client';

import { useId, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Attachment, Occluder } from '@/lib/model3d/attachment/attachment';
import type { ContactVerdict } from '@/lib/model3d/attachment/edit/judge-contact';
import type { Proposal } from '@/lib/model3d/attachment/propose/proposal';
import type { Placement } from '@/lib/model3d/attachment/rigid';
import { type Side, sidesAt } from '@/lib/model3d/attachment/where';
import type { LoadedModel } from '@/lib/model3d/load-model.browser';
import type { Body } from '@/lib/model3d/mannequin/body-for';
import { type Anchor, anchors } from '@/lib/product/category';
import type { Dimensions } from '@/lib/product/product';
import { ContactNote } from './contact-note';
import { isOccluder } from './editor-state';
import styles from './inspector.module.css';
import { PlacementFields } from './placement-fields';
import { namedParts } from './product-object';
import { ShownOn } from './shown-on';
import { SizeReadout } from './size-readout';
import { WhyNote } from './why-note';

export type EditorOptions = {
  flat: boolean;
  showBody: boolean;
  symmetric: boolean;
  snap: boolean;
  tapParts: boolean;
};

type Props = {
  attachment: Attachment;
  proposal: Proposal;
  byHand: boolean;
  box: Dimensions;
  fitted: Body['fitted'];
  worn: boolean;
  beside: 'person' | 'bottle';
  verdict: ContactVerdict;
  maySymmetric: boolean;
  options: EditorOptions;
  onOptions: (options: EditorOptions) => void;
  onWhere: (where: Anchor) => void;
  onSide: (side: Side) => void;
  onPlace: (placement: Placement, along: boolean) => void;
  model: LoadedModel;
  onOccluder: (occluder: Occluder) => void;
  unsaved: boolean;
  busy: boolean;
  error: ErrorCode | null;
  onSave: () => void;
  onTakeTheirs: () => void;
};

const capital = <Word extends string>(word: Word) =>
  (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;

/** Everything about the product's place in words and numbers. */
export function Inspector(props: Props) {
  const { attachment, options } = props;
  const t = useTranslations('attachment');
  const parts = useMemo(() => namedParts(props.model), [props.model]);
  const sides = sidesAt(attachment.where);
  const check = (name: 'showBody' | 'symmetric' | 'snap' | 'tapParts', label: string) => (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={options[name]}
        onChange={({ target }) => props.onOptions({ ...options, [name]: target.checked })}
      />
      {label}
    </label>
  );
  return (
    <section className={styles.inspector} aria-label={t('title')}>
      <Part title={t('place')}>
        <div className={styles.choices}>
          {anchors.map((where) => (
            <label key={where} className={styles.choice}>
              <input
                type="radio"
                name="where"
                checked={attachment.where === where}
                onChange={() => props.onWhere(where)}
              />
              <span>{t(`place${capital(where)}`)}</span>
            </label>
          ))}
        </div>
        {sides.length > 1 ? (
          <label className={styles.field}>
            <span>{t('side')}</span>
            <select
              className={styles.select}
              value={attachment.side}
              onChange={({ target }) =>
                props.onSide(sides.find((side) => side === target.value) ?? attachment.side)
              }
            >
              {sides.map((side) => (
                <option key={side} value={side}>
                  {t(`side${capital(side)}`)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </Part>
      <Part title={t('why')}>
        <WhyNote proposal={props.proposal} byHand={props.byHand} />
      </Part>
      {attachment.where === 'none' ? null : (
        <Part title={t('sizes')}>
          <SizeReadout attachment={attachment} box={props.box} />
          <ShownOn fitted={props.fitted} worn={props.worn} beside={props.beside} />
          <ContactNote verdict={props.verdict} />
        </Part>
      )}
      <Part title={t('adjust')}>
        <PlacementFields
          where={attachment.where}
          placement={attachment.placement}
          symmetric={props.maySymmetric && options.symmetric}
          onPlace={props.onPlace}
        />
        {props.maySymmetric ? check('symmetric', t('symmetric')) : null}
        {check('snap', t('snap'))}
        {check('showBody', t('showBody'))}
      </Part>
      <Part title={t('parts')}>
        <p className={styles.reason}>{parts.length > 1 ? t('partsHelp') : t('partsNone')}</p>
        {parts.length > 1 ? check('tapParts', t('partsTap')) : null}
        {parts.length > 1 ? (
          <ul className={styles.parts}>
            {parts.map((part) => (
              <li key={`${part.by} ${part.name}`}>
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    checked={isOccluder(attachment.occluders, part)}
                    onChange={() => props.onOccluder(part)}
                  />
                  <bdi>{part.name}</bdi>
                </label>
              </li>
            ))}
          </ul>
        ) : null}
      </Part>
      <div className={styles.save}>
        {props.error === 'EDIT_CONFLICT' ? (
          <div role="alert" className={styles.conflict}>
            <p>{t('conflict')}</p>
            <Button onClick={props.onTakeTheirs}>{t('takeTheirs')}</Button>
          </div>
        ) : props.error ? (
          <ErrorNote code={props.error} />
        ) : null}
        <p aria-live="polite" data-saved={!props.unsaved}>
          {props.unsaved ? t('unsaved') : t('saved')}
        </p>
        <Button kind="primary" disabled={!props.unsaved || props.busy} onClick={props.onSave}>
          {t('save')}
        </Button>
      </div>
    </section>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
