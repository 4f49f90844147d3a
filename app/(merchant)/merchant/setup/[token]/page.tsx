import type { Metadata } from 'next';
import { EntryForm } from '@/components/studio/entry-form';
import { EntryPage } from '@/components/studio/entry-page';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { translator } from '@/components/ui/messages/translator';
import { maxPasswordCharacters, minPasswordCharacters } from '@/lib/auth/password';
import { readSetupLink } from '@/lib/auth/setup-link';
import { errorCodeOf } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'account')('setupTitle'), referrer: 'no-referrer' };
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ error?: string }> };

export default async function SetupPage({ params, searchParams }: Props) {
  const [{ token }, { error }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const t = translator(locale, 'account');
  const setup = await readSetupLink(await db(), token);
  if (!setup) {
    return (
      <EntryPage title={t('linkGoneTitle')} text={t('setupGoneText')}>
        <ButtonLink href="/merchant/sign-in">{t('signIn')}</ButtonLink>
      </EntryPage>
    );
  }
  const first = setup.kind === 'first-owner';
  return (
    <EntryPage
      title={t(first ? 'setupTitle' : 'resetTitle')}
      text={first ? t('setupText') : t('resetText', { email: setup.owner.email })}
    >
      <EntryForm
        action="/api/merchant/setup"
        submit={t(first ? 'setupSubmit' : 'resetSubmit')}
        error={errorCodeOf(error)}
      >
        <input type="hidden" name="token" value={token} />
        {first ? (
          <>
            <Field label={t('name')} name="name" autoComplete="name" maxLength={80} required />
            <Field
              label={t('email')}
              name="email"
              type="email"
              autoComplete="username"
              dir="ltr"
              maxLength={254}
              required
            />
          </>
        ) : null}
        <Field
          label={t(first ? 'password' : 'newPassword')}
          hint={t('passwordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          dir="ltr"
          minLength={minPasswordCharacters}
          maxLength={maxPasswordCharacters}
          required
        />
      </EntryForm>
    </EntryPage>
  );
}
