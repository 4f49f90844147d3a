import { shortTitle } from './short-title';

export type SceneViewerModel = {
  /** Absolute and https: the viewer fetches it itself, without the page's cookies. A GLB without packings. */
  glbUrl: string;
  title: string;
  /** Absolute; the page behind the viewer's button. */
  pageUrl: string;
  /** Absolute; where Chrome goes when the phone has no viewer. */
  fallbackUrl: string;
  /** Hangs on a wall: the viewer looks for walls too. */
  vertical: boolean;
};

/** The viewer cuts titles after this many. */
const titleLetters = 60;

/**
 * The intent that hands a model to Google's Scene Viewer (developers.google.com/ar/develop/scene-viewer), to be the
 * `href` of a link that a person taps. Of its parameters:
 * - `file`: https, escaped. `mode=ar_preferred`: in the room where the phone can, else turning in 3D.
 * - `title`: shown, cut after 60 characters. `link`: a button that opens the page again.
 * - `resizable=false`: true size; scaling is off in AR. `enable_vertical_placement=true`: walls too.
 * - `disable_occlusion` is left out (things in front hide the product), and `sound` is.
 *
 * `ar_preferred` asks for the Google app's package; `com.google.ar.core` is for `ar_only`, which would fail on phones
 * without AR. Spaces are %20 and not plus. `;` and `#` end parts of an intent, and are escaped within values.
 *
 * @returns null when the file is not on https: the viewer would fail after it has opened.
 */
export function sceneViewerHref({
  glbUrl,
  title,
  pageUrl,
  fallbackUrl,
  vertical,
}: SceneViewerModel): string | null {
  const file = new URL(glbUrl);
  if (file.protocol !== 'https:') return null;
  file.hash = '';
  const parameters: [string, string][] = [
    ['file', file.href],
    ['mode', 'ar_preferred'],
    ['title', shortTitle(title, titleLetters)],
    ['link', new URL(pageUrl).href],
    ['resizable', 'false'],
  ];
  if (vertical) parameters.push(['enable_vertical_placement', 'true']);
  const query = parameters.map(([key, value]) => `${key}=${escaped(value)}`).join('&');
  const intent = [
    'scheme=https',
    'package=com.google.android.googlequicksearchbox',
    'action=android.intent.action.VIEW',
    `S.browser_fallback_url=${escaped(new URL(fallbackUrl).href)}`,
    'end',
  ];
  return `intent://arvr.google.com/scene-viewer/1.2?${query}#Intent;${intent.join(';')};`;
}

/** Percent-encoded, with the marks that `encodeURIComponent` leaves and some readers of intents take for their own. */
function escaped(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
