'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { sendJson } from '@/components/studio/send-json';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Sheet } from '@/components/ui/sheet';
import type { ErrorCode } from '@/lib/core/app-error';
import type { Location } from '@/lib/product/stock';
import { useEditing } from './editor-context';
import { TextField } from './fields';
import styles from './places-sheet.module.css';
import { productChangedEvent } from './use-edit-session';

/** The shop's places: renamed, added and removed for every product at once. */
export function PlacesSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { places, setPlaces, document } = useEditing();
  const t = useTranslations('editor');
  const [name, setName] = useState('');
  const [error, setError] = useState<ErrorCode | null>(null);
  const route = (id: string) => `/api/merchant/locations/${encodeURIComponent(id)}`;

  const add = async () => {
    const answer = await sendJson<Location>('POST', '/api/merchant/locations', { name });
    if ('error' in answer) return setError(answer.error);
    setPlaces([...places, answer.value]);
    setName('');
    setError(null);
  };
  const rename = async (place: Location, next: string) => {
    setPlaces(places.map((each) => (each.id === place.id ? { ...each, name: next } : each)));
    const answer = await sendJson('PATCH', route(place.id), { name: next });
    setError('error' in answer ? answer.error : null);
  };
  const remove = async (place: Location) => {
    const answer = await sendJson<{ locations: Location[] }>('DELETE', route(place.id));
    if ('error' in answer) return setError(answer.error);
    setError(null);
    setPlaces(answer.value.locations);
    // What lay there lies elsewhere now, also of this product.
    window.dispatchEvent(new CustomEvent(productChangedEvent, { detail: document.product.id }));
  };
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('places')}
      footer={
        <Button wide onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      {error ? <ErrorNote code={error} /> : null}
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.id} className={styles.place}>
            <Named place={place} onName={(next) => rename(place, next)} />
            {places.length > 1 ? (
              <Button kind="plain" className={styles.small} onClick={() => remove(place)}>
                {t('removePlace')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {places.length > 1 ? <p className={styles.quiet}>{t('removePlaceText')}</p> : null}
      <form
        className={styles.place}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) add();
        }}
      >
        <TextField dir="auto" label={t('placeName')} maxLength={60} value={name} onText={setName} />
        <Button type="submit" className={styles.button} disabled={name.trim() === ''}>
          {t('addPlace')}
        </Button>
      </form>
    </Sheet>
  );
}

/** Renamed when the field is left: not once a letter. */
function Named({ place, onName }: { place: Location; onName: (name: string) => void }) {
  const t = useTranslations('editor');
  const [draft, setDraft] = useState(place.name);
  return (
    <TextField
      bare
      dir="auto"
      label={t('placeName')}
      placeholder={t('mainPlace')}
      maxLength={60}
      value={draft}
      onText={setDraft}
      onBlur={() => {
        if (draft.trim() !== place.name) onName(draft.trim());
      }}
    />
  );
}
