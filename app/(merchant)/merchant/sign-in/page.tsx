import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EntryForm } from '@/components/studio/entry-form';
import { EntryPage } from '@/components/studio/entry-page';
import { Field } from '@/components/ui/field';
import { translator } from '@/components/ui/messages/translator';
import { maxPasswordCharacters } from '@/lib/auth/password';
import { merchantOfPage } from '@/lib/auth/session.server';
import { studioPath } from '@/lib/auth/studio-path';
import { errorCodeOf } from '@/lib/core/app-error';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'account')('signInTitle') };
}

type Props = { searchParams: Promise<{ next?: string; error?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const [{ next, error }, merchant, locale] = await Promise.all([
    searchParams,
    merchantOfPage(),
    requestLocale(),
  ]);
  if (merchant) redirect(studioPath(next));
  const t = translator(locale, 'account');
  return (
    <EntryPage title={t('signInTitle')}>
      <EntryForm action="/api/merchant/sign-in" submit={t('signIn')} error={errorCodeOf(error)}>
        <input type="hidden" name="next" value={studioPath(next)} />
        <Field
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          dir="ltr"
          maxLength={254}
          required
        />
        <Field
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          dir="ltr"
          maxLength={maxPasswordCharacters}
          required
        />
      </EntryForm>
    </EntryPage>
  );
}
