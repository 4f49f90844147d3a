import type { XRDeviceConfig } from 'iwer';
import { XREnvironmentBlendMode, XRInteractionMode } from 'iwer/lib/session/XRSession.js';

/**
 * A phone: AR alone, its picture fills the screen, fingers touch the page. It has no controllers: touches reach the
 * page's overlay as pointer events, as they do on a phone whose overlay takes them.
 */
export const handset: XRDeviceConfig = {
  name: 'Handset',
  controllerConfig: undefined,
  supportedSessionModes: ['inline', 'immersive-ar'],
  supportedFeatures: [
    'viewer',
    'local',
    'local-floor',
    'unbounded',
    'dom-overlay',
    'hit-test',
    'anchors',
    'plane-detection',
    'light-estimation' as never,
  ],
  supportedFrameRates: [60],
  isSystemKeyboardSupported: true,
  internalNominalFrameRate: 60,
  environmentBlendModes: { 'immersive-ar': XREnvironmentBlendMode.AlphaBlend },
  interactionMode: XRInteractionMode.ScreenSpace,
  userAgent: navigator.userAgent,
};
