import { toSVG } from 'bwip-js/node';
import { AppError } from '@/lib/core/app-error';
import { handle } from '@/lib/http/handle';
import { requestOrigin } from '@/lib/http/origin.server';

/** More does not fit a code that a phone reads from a screen. */
const mostLetters = 1_000;
/** Edge of the picture in CSS pixels, at most: as many whole pixels to a module as fit. */
const mostPixels = 320;
/** The encoder draws a module two units wide. */
const unitsOfModule = 2;

/** A QR code of one of the shop's product pages, for the phone beside a laptop. `path` is path and query. */
export function GET(request: Request) {
  return handle(async () => {
    const origin = requestOrigin(request.headers);
    const path = new URL(request.url).searchParams.get('path') ?? '';
    const url = path.startsWith('/products/') ? URL.parse(path, origin) : null;
    if (url?.origin !== origin || !url.pathname.startsWith('/products/') || url.href.length > mostLetters) {
      throw new AppError('BAD_REQUEST', 'path must be the address of a product within this shop.');
    }
    // Black on white whatever the page's scheme: not every phone reads light on dark.
    const svg = toSVG({
      bcid: 'qrcode',
      text: url.href,
      scale: 1,
      // Four modules of white around it, as ISO/IEC 18004 asks.
      padding: 4 * unitsOfModule,
      backgroundcolor: 'FFFFFF',
    });
    return new Response(inWholePixels(svg), {
      headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=300' },
    });
  });
}

/** Modules of a fraction of a pixel have grey edges, which readers take for modules of another width. */
function inWholePixels(svg: string): string {
  const modules = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) / unitsOfModule;
  const edge = modules * Math.max(1, Math.floor(mostPixels / modules));
  return svg.replace('<svg ', `<svg width="${edge}" height="${edge}" shape-rendering="crispEdges" `);
}
