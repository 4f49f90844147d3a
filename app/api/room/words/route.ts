import { compiledArea } from '@/components/ui/messages/compiled';
import { defaultLocale, isLocale } from '@/lib/core/locale';
import { handle } from '@/lib/http/handle';

/** The words of AR in one language: fetched with its code, so that product pages do not carry them. */
export function GET(request: Request) {
  return handle(async () => {
    const lang = new URL(request.url).searchParams.get('lang');
    return compiledArea(isLocale(lang) ? lang : defaultLocale, 'xr');
  });
}
