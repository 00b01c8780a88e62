import type { Migration } from '../database/migrate.ts'

export const journalMigrations: Migration[] = [
  {
    name: 'journal-0001-log',
    sql: `
      create table stream_head (
        stream text not null,
        community text not null,
        version integer not null,
        primary key (stream)
      );
      create table event (
        community text not null,
        stream text not null,
        version integer not null,
        type text not null,
        data jsonb not null,
        commitments jsonb not null,
        at bigint not null,
        -- For followers of the whole log: only rows below the snapshot's horizon are complete.
        written xid8 not null default pg_current_xact_id(),
        primary key (stream, version, community)
      );
      create table words (
        id text not null,
        community text not null,
        subject text,
        field text not null,
        text text not null,
        salt bytea not null,
        primary key (id, community)
      );
      create index words_by_subject on words (subject);
      create table erased_words (
        id text not null,
        community text not null,
        erased bigint not null,
        primary key (id, community)
      );
      create table command (
        key text primary key,
        community text not null,
        act text not null,
        actor text,
        body_hash text not null,
        stream text not null,
        version integer not null,
        at bigint not null
      );
      -- The log is appended to. Not even this program may change what stands in it.
      create function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'the log is append-only'; end $$;
      create trigger event_is_append_only before update or delete on event
        for each row execute function refuse_change();
      -- What is shown and forgotten (which sheet the wall shows); lost in a crash, and that is fine.
      create unlogged table aside (
        stream text not null,
        kind text not null,
        value jsonb not null,
        turn bigint not null,
        primary key (stream, kind)
      );
      create sequence aside_turn;
    `,
  },
]
