import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown, Tag } from 'antd';
import { Plus } from 'lucide-react';
import { list } from '#web/api/queries.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { usersTexts } from '#web/texts/users.ts';
import type { Person } from './person.ts';
import styles from './users.module.css';

/** The teams that a user is in; joining and leaving change the team. */
export function UserTeams({ person }: { person: Person }) {
  const t = useText(usersTexts);
  const change = useMembership(person);
  const { data: teams = [] } = useQuery(teamsQuery);
  const isIn = (team: Team) => team.members.includes(person.id);
  const others = teams.filter((team) => !isIn(team) && team.isActive);
  const items = others.map((team) => ({
    key: team.id,
    label: team.name,
    onClick: () => change(team, true),
  }));
  return (
    <section className={styles['block']}>
      <h3>{t('teams')}</h3>
      <div className={styles['teams']}>
        {teams.some(isIn) ? null : <span>{t('teams.none')}</span>}
        {teams.filter(isIn).map((team) => (
          <Tag
            key={team.id}
            closable
            closeIcon={<span aria-label={t('teams.leave', { team: team.name })}>×</span>}
            onClose={(event) => {
              // The team's answer decides whether the mark goes.
              event.preventDefault();
              change(team, false);
            }}
          >
            {team.name}
          </Tag>
        ))}
        {items.length > 0 && (
          <Dropdown menu={{ items }} trigger={['click']}>
            <Button size="small" icon={<Plus size={14} aria-hidden />} aria-haspopup="menu">
              {t('teams.join')}
            </Button>
          </Dropdown>
        )}
      </div>
    </section>
  );
}

type Team = {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly members: readonly string[];
};

const teamsQuery = {
  queryKey: ['records', 'team', 'with-members'],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Team[]> => {
    const fields = ['name', 'members', 'active'] as const;
    const { items } = await list('team', { fields, sort: ['name'], limit: 200 }, signal);
    return items.map((team) => ({
      id: team.id,
      name: team.name,
      isActive: team.active !== false,
      members: (team.members ?? []).map((member) => member.id),
    }));
  },
};

function useMembership(person: Person) {
  const t = useText(usersTexts);
  const save = useSave();
  const toast = useToast();
  return (team: Team, joins: boolean) => {
    const others = team.members.filter((id) => id !== person.id);
    const members = joins ? [...others, person.id] : others;
    save.mutate(
      {
        changes: [{ op: 'update', object: 'team', id: team.id, values: { members } }],
        said: t(joins ? 'teams.joined' : 'teams.left', { name: person.name, team: team.name }),
      },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
  };
}
