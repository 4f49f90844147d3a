import 'server-only';
import { cookies } from 'next/headers';
import { type Theme, themeCookie, themes } from '@/components/shell/theme';

/** Light or dark as the reader chose, else as their device does. */
export async function requestTheme(): Promise<Theme> {
  const wish = (await cookies()).get(themeCookie)?.value;
  return themes.find((theme) => theme === wish) ?? 'system';
}
