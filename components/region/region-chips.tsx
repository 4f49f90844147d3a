'use client';

import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import type { Region } from '@/lib/region/region';
import styles from './region-chips.module.css';

/** What can be looked for in a photo, as words: the whole of it, a part of one's own, each thing found. */
export function RegionChips(props: {
  regions: readonly Region[];
  /** A region's id, or which of the two other parts is searched. */
  selected: string | 'whole' | 'drawn' | null;
  labelOf: (region: Region) => string;
  onWhole: () => void;
  onPart: () => void;
  onSelect: (region: Region) => void;
  onRename: (region: Region, label: string) => void;
}) {
  const { regions, selected, labelOf } = props;
  const t = useTranslations('search');
  return (
    <ul className={styles.chips} aria-label={t('things')}>
      <li>
        <Chip pressed={selected === 'whole'} onClick={props.onWhole} data-region="whole">
          {t('whole')}
        </Chip>
      </li>
      {regions.map((region) => (
        <li key={region.id}>
          <RegionChip
            label={labelOf(region)}
            pressed={selected === region.id}
            onSelect={() => props.onSelect(region)}
            onRename={(label) => props.onRename(region, label)}
          />
        </li>
      ))}
      <li>
        <Chip pressed={selected === 'drawn'} onClick={props.onPart} data-region="drawn">
          {t(selected === 'drawn' ? 'drawnPart' : 'part')}
        </Chip>
      </li>
    </ul>
  );
}

/** A thing's name: pressed to search it, and pressed again to call it something else. */
function RegionChip(props: {
  label: string;
  pressed: boolean;
  onSelect: () => void;
  onRename: (label: string) => void;
}) {
  const { label, pressed, onSelect, onRename } = props;
  const t = useTranslations('search');
  const [naming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (naming) field.current?.select();
  }, [naming]);

  if (naming && pressed) {
    const finish = () => {
      setNaming(false);
      const name = field.current?.value.trim() ?? '';
      if (name && name !== label) onRename(name);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter') finish();
      if (event.key === 'Escape') setNaming(false);
    };
    return (
      <input
        ref={field}
        className={styles.field}
        defaultValue={label}
        maxLength={60}
        size={Math.max(8, label.length)}
        aria-label={t('renameField')}
        onBlur={finish}
        onKeyDown={press}
      />
    );
  }
  return (
    <Chip
      pressed={pressed}
      title={pressed ? t('rename', { label }) : undefined}
      onClick={() => (pressed ? setNaming(true) : onSelect())}
    >
      {label}
      {pressed ? <Icon glyph={Pencil} size={16} /> : null}
    </Chip>
  );
}
