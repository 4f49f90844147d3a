import { translator } from '@/components/ui/messages/translator';
import { requestLocale } from '@/lib/http/locale.server';
export default async function Home() {
  const t = translator(await requestLocale(), 'shop');
  return <h1>{t('heroTitle')}</h1>;
}
