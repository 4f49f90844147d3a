import type { Metadata } from 'next';
import { EntryForm } from '@/components/studio/entry-form';
import { EntryPage } from '@/components/studio/entry-page';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { translator } from '@/components/ui/messages/translator';
import { studioPath } from '@/lib/auth/studio-path';
import { errorCodeOf } from '@/lib/core/app-error';
import { requestLocale } from '@/lib/http/locale.server';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'account')('codeTitle') };
}

type Props = { searchParams: Promise<{ next?: string; error?: string }> };

/** The second step of a sign-in. Shows nothing of who is at it: the route alone knows. */
export default async function CodePage({ searchParams }: Props) {
  const [{ next, error }, locale] = await Promise.all([searchParams, requestLocale()]);
  const t = translator(locale, 'account');
  return (
    <EntryPage title={t('codeTitle')} text={t('codeText')}>
      <EntryForm action="/api/merchant/sign-in/code" submit={t('signIn')} error={errorCodeOf(error)}>
        <input type="hidden" name="next" value={studioPath(next)} />
        <Field
          label={t('code')}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          dir="ltr"
          maxLength={40}
          autoFocus
          required
        />
      </EntryForm>
      <ButtonLink kind="plain" href={`/merchant/sign-in?next=${encodeURIComponent(studioPath(next))}`}>
        {t('signInAgain')}
      </ButtonLink>
    </EntryPage>
  );
}
