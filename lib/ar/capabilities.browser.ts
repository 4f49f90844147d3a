import { canDraw3d } from '@/lib/model3d/webgl.browser';
import type { ArCapabilities } from './capabilities';
import { guessByUserAgent } from './guess-by-user-agent';

/** The parts of WebXR's and Safari's interfaces that are asked (W3C WebXR Device API §5.3, WebKit's message handlers). */
type Asked = Navigator & { xr?: { isSessionSupported?: (mode: string) => Promise<boolean> } };
type MaybeInApp = Window & { webkit?: { messageHandlers?: unknown } };

/** Asks this browser what it can do for AR. Never throws; opens no camera and asks the shopper nothing. */
export async function askCapabilities(): Promise<ArCapabilities> {
  const guess = guessByUserAgent({
    userAgent: navigator.userAgent,
    platform: navigator.platform,
    touchPoints: navigator.maxTouchPoints,
    hasMessageHandlers: Boolean((window as MaybeInApp).webkit?.messageHandlers),
  });
  return {
    immersiveAr: await isImmersiveArSupported(),
    quickLook: guess.quickLook ?? linksOpenQuickLook(),
    sceneViewer: guess.sceneViewer,
    inApp: guess.inApp,
    system: guess.system,
    handheld: window.matchMedia('(pointer: coarse)').matches,
    webgl: canDraw3d(),
    https: window.location.protocol === 'https:',
  };
}

async function isImmersiveArSupported(): Promise<boolean> {
  try {
    return (await (navigator as Asked).xr?.isSessionSupported?.('immersive-ar')) === true;
  } catch {
    // A page or a frame that may not use WebXR.
    return false;
  }
}

/** As WebKit says to ask (webkit.org/blog/8421, "Feature Detection"). */
function linksOpenQuickLook(): boolean {
  try {
    return document.createElement('a').relList.supports('ar');
  } catch {
    return false;
  }
}
