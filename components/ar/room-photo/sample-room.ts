/** A room that we drew ourselves (scripts/rooms/draw.mts), for a shopper who has no photo at hand. */
export const sampleRoom = {
  url: '/models/room/living-room.webp',
  widthPixels: 1024,
  heightPixels: 768,
} as const;
