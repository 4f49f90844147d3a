'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useLocale } from 'use-intl/react';
import { MoreMessages } from '@/components/ui/messages/messages-provider';
import { RoomController } from '@/lib/ar/xr/room-controller.browser';
import type { XrRoomCloseReason, XrRoomProps } from '../xr-room-props';
import { RoomOverlay } from './room-overlay';
import { roomProduct } from './room-product';
import { StartSheet } from './start-sheet';
import { useInertPage } from './use-inert-page';
import { useRoomKeys } from './use-room-keys';
import { useRoomWords } from './use-room-words';
import styles from './xr-room.module.css';

/** Told to scripts and tests when a room opens; its detail is the `RoomController`. */
export const roomEvent = 'vitrine:room';

/** A product in the shopper's room, through the phone's camera: one AR session in the page, with what is done over it. */
export default function XrRoom({ product, variant, onClose }: XrRoomProps) {
  const [room] = useState(() => {
    const found = roomProduct(product);
    return found && new RoomController(found, variant?.id ?? product.variants[0]?.id ?? null);
  });
  const closed = useRef(false);
  const close = useCallback(
    (reason: XrRoomCloseReason) => {
      if (closed.current) return;
      closed.current = true;
      void room?.exit();
      onClose(reason);
    },
    [room, onClose],
  );
  useEffect(() => {
    if (!room) close('unsupported');
  }, [room, close]);
  return room ? createPortal(<Room room={room} product={product} close={close} />, document.body) : null;
}

type RoomProps = {
  room: RoomController;
  product: XrRoomProps['product'];
  close: (reason: XrRoomCloseReason) => void;
};

function Room({ room, product, close }: RoomProps) {
  const locale = useLocale().slice(0, 2);
  const overlay = useRef<HTMLDivElement>(null);
  const state = useSyncExternalStore(room.store.subscribe, room.store.get);
  const words = useRoomWords(
    locale,
    useCallback(() => close('failed'), [close]),
  );
  const { phase, failure, end } = state.session;
  const leave = useCallback(() => close('ended'), [close]);
  useInertPage(overlay);
  useRoomKeys(overlay, room, leave);

  const start = useCallback(() => {
    if (overlay.current) void room.start(overlay.current);
  }, [room]);
  // Opens at once while the tap still counts; else the sheet asks for another.
  useEffect(() => {
    window.dispatchEvent(new CustomEvent(roomEvent, { detail: room }));
    const timer = setTimeout(() => {
      if (navigator.userActivation?.isActive !== false) start();
    });
    return () => {
      clearTimeout(timer);
      void room.exit();
    };
  }, [room, start]);
  useEffect(() => {
    if (failure === 'refused' || failure === 'unsupported') close(failure);
    if (failure === 'broken') close('failed');
    if (phase === 'ended' && end === 'person') close('ended');
  }, [phase, end, failure, close]);

  return (
    <div
      ref={overlay}
      className={styles.overlay}
      role="dialog"
      aria-modal="true"
      aria-label={product.name}
      data-room={phase}
      tabIndex={-1}
    >
      {words ? (
        <MoreMessages messages={words}>
          {phase === 'running' ? (
            <RoomOverlay room={room} state={state} product={product} locale={locale} onClose={leave} />
          ) : (
            <StartSheet
              name={product.name}
              opening={phase === 'starting'}
              end={phase === 'ended' ? end : null}
              onStart={start}
              onClose={leave}
            />
          )}
        </MoreMessages>
      ) : null}
    </div>
  );
}
