'use client';

import { Box } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { ArWay } from '@/lib/ar/way';
import { loadXrRoom } from './ar-parts';
import { QuickLookButton } from './quick-look-button';
import type { RoomLinks } from './room-links';

type Props = {
  way: ArWay | null;
  /** Quiet on the page; the one action of the sheet after a scan. */
  kind: 'primary' | 'quiet';
  links: RoomLinks;
  roomAddress: string;
  onXr: () => void;
  /** One of the phone's own viewers is opened. */
  onViewer: () => void;
  onQuickLookTap: (() => void) | undefined;
};

/** The control that opens one way on this device. `qr` has none: it is a sheet for another device. */
export function RoomControl({ way, kind, links, roomAddress, onXr, onViewer, onQuickLookTap }: Props) {
  const t = useTranslations('placing');
  const look = { kind, size: kind === 'primary' ? 'large' : 'regular', wide: true } as const;
  const words = (
    <>
      <Icon glyph={Box} />
      {t(way === 'room-photo' ? 'seeInPhoto' : 'see')}
    </>
  );
  if (way === 'webxr') {
    const preload = () => void loadXrRoom?.().catch(() => {});
    return (
      <Button {...look} onPointerEnter={preload} onFocus={preload} onClick={onXr} data-ar={way}>
        {words}
      </Button>
    );
  }
  if (way === 'quick-look' && links.quickLook) {
    return (
      <QuickLookButton href={links.quickLook} kind={kind} onOpen={onViewer} onTap={onQuickLookTap}>
        {words}
      </QuickLookButton>
    );
  }
  if (way === 'scene-viewer' && links.sceneViewer) {
    return (
      <ButtonLink {...look} prefetch={false} href={links.sceneViewer} onClick={onViewer} data-ar={way}>
        {words}
      </ButtonLink>
    );
  }
  if (way === 'room-photo') {
    return (
      <ButtonLink {...look} href={roomAddress} data-ar={way}>
        {words}
      </ButtonLink>
    );
  }
  return null;
}
