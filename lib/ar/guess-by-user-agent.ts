import type { ArCapabilities, InAppBrowser } from './capabilities';

export type BrowserIdentity = {
  userAgent: string;
  /** `navigator.platform`. */
  platform: string;
  /** `navigator.maxTouchPoints`. */
  touchPoints: number;
  /** `webkit.messageHandlers` is there: an app's web view, which some browsers of iOS are too. */
  hasMessageHandlers: boolean;
};

export type BrowserGuess = Pick<ArCapabilities, 'sceneViewer' | 'inApp' | 'system'> & {
  /** Known without asking, or null: ask. */
  quickLook: boolean | null;
};

/** Marks that apps leave in the user agent of their own browsers. */
const appMarks: [RegExp, InAppBrowser][] = [
  [/\bInstagram\b/i, 'Instagram'],
  [/\b(?:MessengerForiOS|Orca-Android|FB_IAB\/MESSENGER)\b/i, 'Messenger'],
  [/\bFBA[NV]\b|\bFB_IAB\b/i, 'Facebook'],
  [/\bLine\/\d/i, 'LINE'],
  [/\b(?:musical_ly|BytedanceWebview|TikTok)/i, 'TikTok'],
  [/\bSnapchat\b/i, 'Snapchat'],
  [/\bPinterest\b/i, 'Pinterest'],
  [/\bLinkedInApp\b/i, 'LinkedIn'],
  [/\bTwitter(?: for |Android)/i, 'X'],
  [/\bMicroMessenger\b/i, 'WeChat'],
  [/\bKAKAOTALK\b/i, 'KakaoTalk'],
  [/\bTelegram-Android\b/i, 'Telegram'],
];

/** Browsers of iOS that are web views and open Quick Look all the same (google/model-viewer #3784). */
const quickLookWebViews = /\b(?:CriOS|EdgiOS|FxiOS|GSA|DuckDuckGo)\//;

/**
 * What only the name of a browser tells. Scene Viewer cannot be asked for: an Android that is neither Firefox, which
 * does not follow intents of this kind, nor a headset. On iOS, `relList.supports('ar')` in an app's web view is true
 * before iOS 16 and false from it on, whatever the app does with such a link, so there the name decides.
 */
export function guessByUserAgent({
  userAgent,
  platform,
  touchPoints,
  hasMessageHandlers,
}: BrowserIdentity): BrowserGuess {
  const android = /\bandroid\b/i.test(userAgent);
  // An iPad says that it is a Mac, and no Mac has a screen to touch with several fingers.
  const ios =
    !android && (/\b(?:iPhone|iPad|iPod)\b/.test(userAgent) || (platform === 'MacIntel' && touchPoints > 1));
  const named = appMarks.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
  const capable = quickLookWebViews.test(userAgent);
  const unnamed = isUnnamedApp(userAgent, { ios: ios && hasMessageHandlers && !capable, android });
  const inApp = named ?? (unnamed ? 'an app' : null);
  return {
    system: ios ? 'ios' : android ? 'android' : 'other',
    inApp: ios || android ? inApp : null,
    quickLook: ios && inApp ? false : ios && hasMessageHandlers ? capable : null,
    sceneViewer: android && !/\bfirefox\b|\bOculusBrowser\b|\bQuest\b/i.test(userAgent),
  };
}

/** A web view of Android says `; wv)`; one of iOS is no browser that is known to open Quick Look. */
function isUnnamedApp(userAgent: string, { ios, android }: { ios: boolean; android: boolean }): boolean {
  return ios || (android && /;\s*wv\)/.test(userAgent));
}
