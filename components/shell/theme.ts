export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Remembered in a cookie, so that the server writes the right page from the first byte: no flash. */
export const themeCookie = 'theme';
