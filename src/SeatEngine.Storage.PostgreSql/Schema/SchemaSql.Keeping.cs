namespace SeatEngine.Storage.PostgreSql;

internal static partial class SchemaSql
{
    /// <summary>Leases go by the server's clock, read once the stream's row is locked.</summary>
    private const string Leases =
        """
        create function $schema.take_lease(
          of_stream text, asker text, length interval, out owner text, out lease bigint, out until timestamptz)
        language plpgsql security definer set search_path = pg_catalog, pg_temp
        as $body$
        declare
          s record;
          now timestamptz;
        begin
          insert into $schema.streams (stream) values (of_stream) on conflict do nothing;
          select t.epoch, t.lease_owner, t.lease_epoch, t.lease_until
          into strict s from $schema.streams t where t.stream = of_stream for update;
          now := clock_timestamp();
          if s.lease_until > now and s.lease_owner <> asker then
            owner := s.lease_owner;
            lease := s.lease_epoch;
            until := s.lease_until;
            return;
          end if;

          owner := asker;
          until := now + length;
          if s.lease_owner = asker and s.lease_epoch = s.epoch then
            lease := s.lease_epoch;
          else
            lease := s.epoch + 1;
          end if;

          update $schema.streams t set epoch = lease, lease_epoch = lease, lease_owner = owner, lease_until = until
          where t.stream = of_stream;
        end
        $body$;

        create function $schema.release_lease(of_stream text, of_owner text, of_epoch bigint) returns void
        language sql security definer set search_path = pg_catalog, pg_temp
        as $body$
          update $schema.streams set lease_owner = null, lease_epoch = null, lease_until = null
          where stream = of_stream and lease_owner = of_owner and lease_epoch = of_epoch
        $body$;

        revoke execute on function $schema.take_lease, $schema.release_lease from public;

        """;

    /// <summary>Checkpoints only get newer; what a catalogue has never changes, and is added whole or not at all.</summary>
    private const string Keeping =
        """
        create function $schema.write_checkpoint(
          of_stream text, of_version bigint, of_hash bytea, of_schema_version integer, of_payload bytea) returns void
        language sql security definer set search_path = pg_catalog, pg_temp
        as $body$
          insert into $schema.checkpoints as c (stream, version, hash, schema_version, payload)
          values (of_stream, of_version, of_hash, of_schema_version, of_payload)
          on conflict (stream) do update
          set version = excluded.version, hash = excluded.hash, schema_version = excluded.schema_version, payload = excluded.payload
          where c.version < excluded.version
        $body$;

        create function $schema.add_catalogue(
          kinds text[], names text[], versions integer[], contents bytea[], hashes bytea[], out refused integer[])
        language plpgsql security definer set search_path = pg_catalog, pg_temp
        as $body$
        begin
          insert into $schema.catalogue (kind, id, version, content, hash)
          select distinct on (e.kind collate "C", e.id collate "C", e.version) e.kind, e.id, e.version, e.content, e.hash
          from unnest(kinds, names, versions, contents, hashes) e(kind, id, version, content, hash)
          order by e.kind collate "C", e.id collate "C", e.version
          on conflict do nothing;

          select array_agg(e.place order by e.place) into refused
          from unnest(kinds, names, versions, hashes) with ordinality e(kind, id, version, hash, place)
          join $schema.catalogue c on c.kind = e.kind and c.id = e.id and c.version = e.version
          where c.hash <> e.hash;
          if refused is not null then
            raise exception 'refused' using errcode = 'SE001';
          end if;
        exception when sqlstate 'SE001' then
          null;
        end
        $body$;

        revoke execute on function $schema.write_checkpoint, $schema.add_catalogue from public;

        """;
}
