/** Apps that open links in a browser of their own, in which a phone's AR viewer cannot be started. */
export const inAppBrowsers = [
  'Instagram',
  'Facebook',
  'Messenger',
  'LINE',
  'TikTok',
  'Snapchat',
  'Pinterest',
  'LinkedIn',
  'X',
  'WeChat',
  'KakaoTalk',
  'Telegram',
  'an app',
] as const;
export type InAppBrowser = (typeof inAppBrowsers)[number];

/** What a device can do for AR. Asked of the browser (`capabilities.browser.ts`); guessed only where nothing can be asked. */
export type ArCapabilities = {
  /** `navigator.xr.isSessionSupported('immersive-ar')`. */
  immersiveAr: boolean;
  /** `relList.supports('ar')` of a link; told by name for browsers on iOS that are known to do it without saying so. */
  quickLook: boolean;
  /** Guess by the user agent, for nothing can be asked: an Android that is not Firefox and not a headset. */
  sceneViewer: boolean;
  /** The app whose browser this is, or null for a browser proper. Guess by the user agent. */
  inApp: InAppBrowser | null;
  system: 'ios' | 'android' | 'other';
  /** Held in a hand: the first pointer is a finger (`(pointer: coarse)`). Without it the phone is another device. */
  handheld: boolean;
  /** WebGL, which the photo of a room needs. */
  webgl: boolean;
  /** The page came over https: Google's viewer fetches nothing else. */
  https: boolean;
};
