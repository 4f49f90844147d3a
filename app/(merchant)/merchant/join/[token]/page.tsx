import type { Metadata } from 'next';
import { EntryForm } from '@/components/studio/entry-form';
import { EntryPage } from '@/components/studio/entry-page';
import { roleWord } from '@/components/studio/role-word';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { translator } from '@/components/ui/messages/translator';
import { readInvitation } from '@/lib/auth/invitation';
import { maxPasswordCharacters, minPasswordCharacters } from '@/lib/auth/password';
import { errorCodeOf } from '@/lib/core/app-error';
import { db } from '@/lib/db/client.server';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'account')('joinTitle'), referrer: 'no-referrer' };
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ error?: string }> };

export default async function JoinPage({ params, searchParams }: Props) {
  const [{ token }, { error }, locale] = await Promise.all([params, searchParams, requestLocale()]);
  const t = translator(locale, 'account');
  const invitation = await readInvitation(await db(), token);
  if (!invitation) {
    return (
      <EntryPage title={t('linkGoneTitle')} text={t('joinGoneText')}>
        <ButtonLink href="/merchant/sign-in">{t('signIn')}</ButtonLink>
      </EntryPage>
    );
  }
  const { email, role } = invitation;
  return (
    <EntryPage title={t('joinTitle')} text={t('joinText', { role: t(roleWord(role)), email })}>
      <EntryForm action="/api/merchant/join" submit={t('joinSubmit')} error={errorCodeOf(error)}>
        <input type="hidden" name="token" value={token} />
        {/* For the browser's own store of passwords, which goes by the field before. */}
        <input type="email" name="email" defaultValue={email} autoComplete="username" hidden readOnly />
        <Field label={t('name')} name="name" autoComplete="name" maxLength={80} required />
        <Field
          label={t('password')}
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
