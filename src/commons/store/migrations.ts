import type { Migration } from '../../platform/index.ts'

export const commonsMigrations: Migration[] = [
  {
    name: 'commons-0001-community',
    sql: `
      create table community (
        id text primary key,
        name text not null,
        purpose text not null,
        language text not null,
        founded bigint not null
      );
      create table keeper (
        community text not null,
        person text not null,
        primary key (community, person)
      );
      create index keeper_by_person on keeper (person);
      create table removed (
        community text not null,
        person text not null,
        primary key (community, person)
      );
      create index removed_by_person on removed (person);
    `,
  },
]
