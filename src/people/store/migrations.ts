import type { Migration } from '../../platform/index.ts'

// Secrets (tokens, codes, nonces) are stored as SHA-256 only: who reads these tables cannot enter by them.
export const peopleMigrations: Migration[] = [
  {
    name: 'people-0001-persons',
    sql: `
      create table person (
        id text primary key,
        name text not null,
        way text not null,
        host boolean not null,
        language text,
        arrived bigint not null
      );
      create table account (
        email text primary key,
        person text not null unique
      );
      create table claim (
        guest text primary key,
        account text not null,
        claimed bigint not null
      );
      create index claim_by_account on claim (account);
      create table session (
        id text primary key,
        token_hash text not null unique,
        person text not null,
        device text not null,
        began bigint not null,
        seen bigint not null,
        expires bigint not null,
        ended bigint
      );
      create index session_by_person on session (person);
      create table host_link (
        token_hash text primary key,
        expires bigint not null,
        used bigint,
        used_by text
      );
      create table device_link (
        token_hash text primary key,
        person text not null,
        expires bigint not null,
        used bigint
      );
      create table sign_in (
        id text primary key,
        email text not null,
        -- The person who wants to be reachable by this address; null: whoever has it wants to come in.
        person text,
        browser_hash text not null,
        link_hash text not null unique,
        code_hash text not null,
        asked bigint not null,
        expires bigint not null,
        wrong_codes integer not null default 0,
        proven bigint,
        used bigint
      );
      create index sign_in_by_email on sign_in (email, asked);
      create index sign_in_by_browser on sign_in (browser_hash, asked);
      create index sign_in_by_time on sign_in (asked);
    `,
  },
]
