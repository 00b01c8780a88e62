import type { Migration } from '../../platform/index.ts'

export const hearingMigrations: Migration[] = [
  {
    name: 'hearing-0001-list',
    sql: `
      create table hearing (
        id text not null,
        community text not null,
        status text not null,
        issue text not null,
        gallery text not null,
        join_code text not null,
        join_open boolean not null,
        mandated bigint not null,
        closed bigint,
        primary key (id, community)
      );
      create unique index hearing_by_code on hearing (join_code);
      create table hearing_member (
        hearing text not null,
        community text not null,
        member text not null,
        person text not null,
        role text not null,
        primary key (hearing, member, community)
      );
      create index hearing_by_person on hearing_member (person);
    `,
  },
]
