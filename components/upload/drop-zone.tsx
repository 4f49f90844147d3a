'use client';

import { Upload } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import styles from './drop-zone.module.css';

type Props = {
  title: string;
  text: string;
  choose: string;
  /** As `<input accept>`. */
  accept: string;
  several?: boolean;
  /** Small, for where something is there already. */
  compact?: boolean;
  onFiles: (files: File[]) => void;
  children?: ReactNode;
};

/** Where files are dropped or chosen. The whole of it takes a drop; the button is for keyboards and phones. */
export function DropZone({ title, text, choose, accept, several, compact, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  };
  return (
    <section
      aria-label={title}
      className={styles.zone}
      data-over={over || undefined}
      data-compact={compact || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {compact ? null : <Icon glyph={Upload} size={24} className={styles.icon} />}
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={several}
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        kind={compact ? 'quiet' : 'primary'}
        className={styles.choose}
        onClick={() => input.current?.click()}
      >
        {choose}
      </Button>
    </section>
  );
}
