namespace SeatEngine.Storage.PostgreSql;

/// <summary>The statements that make the store's tables and functions; <c>$schema</c> stands for the schema's name.</summary>
internal static partial class SchemaSql
{
    /// <summary>The migrations in order: the first makes version 1 of nothing, the second version 2 of that.</summary>
    public static IReadOnlyList<string> Migrations { get; } = [Tables + Append + Leases + Keeping + Dropping];

    private const string Tables =
        """
        create table $schema.version (
          number integer not null,
          only_row boolean primary key default true check (only_row)
        );
        insert into $schema.version (number) values (0);

        -- A stream's row is locked by whoever appends to it; it is updated so often that it needs room beside it in its page.
        create table $schema.streams (
          stream text collate "C" primary key,
          version bigint not null default 0 check (version >= 0),
          hash bytea not null default '\x00000000000000000000000000000000' check (octet_length(hash) = 16),
          epoch bigint not null default 0 check (epoch >= 0),
          first_kept bigint not null default 0 check (first_kept between 0 and version),
          first_hash bytea not null default '\x00000000000000000000000000000000' check (octet_length(first_hash) = 16),
          lease_owner text,
          lease_epoch bigint,
          lease_until timestamptz
        ) with (fillfactor = 50);

        create sequence $schema.positions as bigint;

        -- What a batch is made of: the parts' streams, the sequences they follow, how many events they have, and their epochs.
        create table $schema.batches (
          position bigint primary key check (position > 0),
          id uuid not null unique,
          stored_at timestamptz not null,
          streams text[] not null,
          afters bigint[] not null,
          counts integer[] not null,
          epochs bigint[] not null
        );

        create table $schema.events (
          stream text collate "C" not null,
          sequence bigint not null check (sequence > 0),
          batch uuid not null,
          kind text collate "C" not null,
          schema_version integer not null,
          payload bytea not null,
          hash bytea not null check (octet_length(hash) = 16),
          primary key (stream, sequence)
        );

        create table $schema.checkpoints (
          stream text collate "C" primary key,
          version bigint not null check (version >= 0),
          hash bytea not null check (octet_length(hash) = 16),
          schema_version integer not null,
          payload bytea not null
        );

        create table $schema.catalogue (
          kind text collate "C" not null,
          id text collate "C" not null,
          version integer not null check (version > 0),
          content bytea not null,
          hash bytea not null check (octet_length(hash) = 32),
          primary key (kind, id, version)
        );

        """;
}
