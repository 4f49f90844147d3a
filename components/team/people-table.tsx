'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ConfirmSheet } from '@/components/studio/confirm-sheet';
import { roleWord } from '@/components/studio/role-word';
import table from '@/components/studio/table.module.css';
import { useSend } from '@/components/studio/use-send';
import { ErrorNote } from '@/components/ui/error-note';
import { Moment } from '@/components/ui/moment';
import { Select } from '@/components/ui/select';
import hidden from '@/components/ui/visually-hidden.module.css';
import { type Role, roles } from '@/lib/merchant/access';
import styles from './people-table.module.css';
import type { TeamPerson } from './team';

type Asked = { person: TeamPerson; act: 'remove' | 'reset-factor' };

/** The team, one person a row: their role to change, and what to do when somebody leaves or loses a phone. */
export function PeopleTable({ me, people }: { me: string; people: TeamPerson[] }) {
  const t = useTranslations('account');
  const { busy, error, send, forget } = useSend();
  const [asked, setAsked] = useState<Asked | null>(null);

  const setRole = ({ id }: TeamPerson, role: Role) =>
    send('PATCH', `/api/merchant/team/people/${id}`, { role });
  const ask = (next: Asked | null) => {
    forget();
    setAsked(next);
  };
  const confirm = async () => {
    if (!asked) return;
    const url = `/api/merchant/team/people/${asked.person.id}`;
    const done = await send('DELETE', asked.act === 'remove' ? url : `${url}/second-factor`);
    if (done) setAsked(null);
  };

  return (
    <div>
      {error && !asked ? <ErrorNote code={error} /> : null}
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('secondFactor')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">
              <span className={hidden.hidden}>{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} data-person={person.email}>
              <td className={table.wide}>
                <span className={table.main}>
                  <span className={table.name}>
                    <bdi>{person.name}</bdi>
                    {person.id === me ? <span className={styles.you}>{t('you')}</span> : null}
                  </span>
                  <bdi className={styles.email}>{person.email}</bdi>
                </span>
              </td>
              <td>
                <Select
                  quiet
                  label={t('roleOf', { name: person.name })}
                  value={person.role}
                  disabled={busy}
                  onChange={(event) => setRole(person, event.target.value as Role)}
                >
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {t(roleWord(role))}
                    </option>
                  ))}
                </Select>
              </td>
              <td>
                <span className={styles.onPhone}>{t('secondFactor')}: </span>
                {t(person.twoFactorEnabled ? 'secondFactorOn' : 'secondFactorOff')}
              </td>
              <td className={table.quiet}>
                <Moment at={person.createdAt} show="date" />
              </td>
              <td className={table.actions}>
                <div>
                  {person.twoFactorEnabled && person.id !== me ? (
                    <button
                      type="button"
                      className={table.verb}
                      aria-label={t('resetFactorOf', { name: person.name })}
                      onClick={() => ask({ person, act: 'reset-factor' })}
                    >
                      {t('resetFactor')}
                    </button>
                  ) : null}
                  <button
                    type="button"
                    className={table.verb}
                    aria-label={t('removePerson', { name: person.name })}
                    onClick={() => ask({ person, act: 'remove' })}
                  >
                    {t('remove')}
                  </button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ConfirmSheet
        asked={asked && questionOf(asked, t)}
        busy={busy}
        error={error}
        onConfirm={confirm}
        onClose={() => ask(null)}
      />
    </div>
  );
}

function questionOf({ person: { name }, act }: Asked, t: ReturnType<typeof useTranslations<'account'>>) {
  return act === 'remove'
    ? { title: t('removeTitle', { name }), text: t('removeText'), verb: t('remove') }
    : { title: t('resetFactorTitle', { name }), text: t('resetFactorText'), verb: t('resetFactor') };
}
