import type { SessionFailure } from '@/lib/ar/session-state';

/** The rest of a room's features: each is used where it was granted, and nothing waits for one. */
const optionalFeatures = ['anchors', 'plane-detection', 'light-estimation', 'depth-sensing'];

/**
 * Asks for AR with this element over the camera. The camera's picture itself is never asked for: the page does not
 * need it, and what it does not have it cannot lose (docs/adr/0017).
 *
 * @throws What `requestSession` throws; `failureOf` reads it.
 */
export async function openSession(overlay: HTMLElement): Promise<XRSession> {
  if (!navigator.xr) throw new DOMException('This browser has no WebXR.', 'NotSupportedError');
  return navigator.xr.requestSession('immersive-ar', {
    requiredFeatures: ['hit-test', 'dom-overlay'],
    optionalFeatures,
    domOverlay: { root: overlay },
    depthSensing: {
      usagePreference: ['cpu-optimized'],
      dataFormatPreference: ['luminance-alpha', 'float32'],
    },
  } as XRSessionInit);
}

/** Why a session could not be opened. */
export function failureOf(error: unknown): SessionFailure {
  const name = error instanceof Error ? error.name : '';
  // The tap is too long ago (WebXR §8.1); a refusal by the person or by a policy is NotAllowedError.
  if (name === 'SecurityError') return 'needs-tap';
  if (name === 'NotAllowedError') return 'refused';
  return name === 'NotSupportedError' ? 'unsupported' : 'broken';
}
