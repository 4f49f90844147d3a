'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Icon } from '@/components/ui/icon';
import styles from './switches.module.css';
import { type Theme, themeCookie, themes } from './theme';

const glyphs = { system: Monitor, light: Sun, dark: Moon };
const words = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;
const yearSeconds = 365 * 24 * 60 * 60;

/** Light, dark, or as the device says. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations('ui');
  const [theme, setTheme] = useState(initial);

  const choose = (next: Theme) => {
    setTheme(next);
    const root = document.documentElement;
    if (next === 'system') delete root.dataset.theme;
    else root.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we support
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax`;
  };

  return (
    <fieldset className={styles.options} aria-label={t('theme')}>
      {themes.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.round}
          aria-label={t(words[each])}
          title={t(words[each])}
          aria-pressed={each === theme}
          onClick={() => choose(each)}
        >
          <Icon glyph={glyphs[each]} />
        </button>
      ))}
    </fieldset>
  );
}
