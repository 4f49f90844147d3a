import { toSVG } from 'bwip-js/node';
import { AppError } from '@/lib/core/app-error';
import { handle } from '@/lib/http/handle';
import { requestOrigin } from '@/lib/http/origin.server';

/** More does not fit a code that a phone reads from a screen. */
const mostLetters = 1_000;

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
      scale: 4,
      // Four modules of white around it, as ISO/IEC 18004 asks.
      padding: 8,
      backgroundcolor: 'FFFFFF',
    });
    return new Response(svg, {
      headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=300' },
    });
  });
}
