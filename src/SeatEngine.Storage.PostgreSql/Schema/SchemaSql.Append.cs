namespace SeatEngine.Storage.PostgreSql;

internal static partial class SchemaSql
{
    /// <summary>
    /// Appends batches, no two of one stream, each judged alone: 0 it is stored now, 1 it was stored before, 2 it is behind, 3 its
    /// epoch is over, 4 it follows what is not stored, 5 its chain does not go on from the stream's; null for all where a stream has no
    /// row yet.
    /// </summary>
    /// <remarks>
    /// Rows of streams are locked in their order, so that nobody waits in a ring; they are made in a transaction of their own for the
    /// same reason. Only then is the memory of batches looked at: whoever sends a batch again waits for the first to be done. What is
    /// written under the positions' lock is seen in the order of the positions, since it is held until the commit is on the disk.
    /// A batch of one stream that comes alone, as of one busy performance, is judged by the statement that moves the stream on.
    /// Lookups are correlated, and go by index however small a table was when they were planned.
    /// </remarks>
    private const string Append =
        """
        create function $schema.add_streams(names text[]) returns void
        language sql security definer set search_path = pg_catalog, pg_temp
        as $body$
          insert into $schema.streams (stream)
          select distinct n collate "C" from unnest(names) n order by 1
          on conflict do nothing
        $body$;

        create function $schema.append(
          ids uuid[],
          part_batches integer[], part_streams text[], part_afters bigint[], part_epochs bigint[],
          part_counts integer[], part_firsts integer[], part_hashes bytea[],
          event_batches integer[], event_streams text[], event_sequences bigint[],
          event_kinds text[], event_versions integer[], event_payloads bytea[], event_hashes bytea[],
          out outcomes integer[], out times timestamptz[], out culprits text[])
        language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
        set plan_cache_mode = force_generic_plan
        as $body$
        declare
          locked integer;
          stored timestamptz;
          fits boolean := false;
        begin
          if cardinality(part_streams) = 1 then
            -- What fits is locked, judged and moved on by one statement; a stored batch does not fit, as its stream has gone on.
            update $schema.streams t
            set version = t.version + part_counts[1], hash = part_hashes[1], epoch = part_epochs[1]
            where t.stream = part_streams[1] and t.version = part_afters[1] and t.epoch <= part_epochs[1]
              and event_hashes[1] = substr(sha256(
                t.hash || int4send(event_versions[1]) || convert_to(event_kinds[1], 'UTF8')
                || '\x00'::bytea || event_payloads[1]), 1, 16)
              and not exists (select from $schema.batches b where b.id = ids[1]);
            fits := found;
          end if;

          if fits then
            outcomes := array[0];
            times := array[null::timestamptz];
            culprits := array[null::text];
          else
            perform from $schema.streams s where s.stream = any (part_streams) order by s.stream for update;
            get diagnostics locked = row_count;
            if locked < cardinality(part_streams) then
              return;
            end if;

            select array_agg(j.outcome order by j.batch), array_agg(j.at order by j.batch), array_agg(j.culprit order by j.batch)
            into outcomes, times, culprits
            from (
              select
                p.batch,
                max(known.stored_at) as at,
                case
                  when bool_or(known.stored_at is not null) then 1
                  when bool_or(s.epoch > p.epoch) then 3
                  when bool_or(p.after > s.version) then 4
                  when bool_or(p.after < s.version) then 2
                  when bool_or(s.broken) then 5
                  else 0
                end as outcome,
                coalesce(
                  min(p.stream) filter (where s.epoch > p.epoch),
                  min(p.stream) filter (where p.after > s.version),
                  min(p.stream) filter (where p.after < s.version),
                  min(p.stream) filter (where s.broken)) as culprit
              from unnest(part_batches, part_streams, part_afters, part_epochs, part_firsts) p(batch, stream, after, epoch, first)
              cross join lateral (
                select
                  t.version,
                  t.epoch,
                  t.version = p.after and event_hashes[p.first] <> substr(sha256(
                    t.hash || int4send(event_versions[p.first]) || convert_to(event_kinds[p.first], 'UTF8')
                    || '\x00'::bytea || event_payloads[p.first]), 1, 16) as broken
                from $schema.streams t where t.stream = p.stream limit 1) s
              left join lateral (select b.stored_at from $schema.batches b where b.id = ids[p.batch] limit 1) known on true
              group by p.batch) j;
            if not 0 = any (outcomes) then
              return;
            end if;
          end if;

          insert into $schema.events (stream, sequence, batch, kind, schema_version, payload, hash)
          select e.stream, e.sequence, ids[e.batch], e.kind, e.version, e.payload, e.hash
          from unnest(event_batches, event_streams, event_sequences, event_kinds, event_versions, event_payloads, event_hashes)
            e(batch, stream, sequence, kind, version, payload, hash)
          where outcomes[e.batch] = 0;

          if not fits then
            update $schema.streams s
            set version = p.after + p.count, hash = p.hash, epoch = p.epoch
            from unnest(part_batches, part_streams, part_afters, part_counts, part_hashes, part_epochs)
              p(batch, stream, after, count, hash, epoch)
            where s.stream = p.stream and outcomes[p.batch] = 0;
          end if;

          perform pg_advisory_xact_lock(hashtextextended('seatengine positions $schema', 0));
          stored := clock_timestamp();
          if cardinality(ids) = 1 then
            insert into $schema.batches (position, id, stored_at, streams, afters, counts, epochs)
            values (nextval('$schema.positions'), ids[1], stored, part_streams, part_afters, part_counts, part_epochs);
          else
            insert into $schema.batches (position, id, stored_at, streams, afters, counts, epochs)
            select nextval('$schema.positions'), ids[g.batch], stored, g.streams, g.afters, g.counts, g.epochs
            from (
              select o.batch, array_agg(o.stream) as streams, array_agg(o.after) as afters, array_agg(o.count) as counts,
                array_agg(o.epoch) as epochs
              from (
                select p.* from unnest(part_batches, part_streams, part_afters, part_counts, part_epochs)
                  with ordinality p(batch, stream, after, count, epoch, place)
                where outcomes[p.batch] = 0
                order by p.batch, p.place) o
              group by o.batch
              order by o.batch) g;
          end if;
          for i in 1 .. cardinality(ids) loop
            if outcomes[i] = 0 then
              times[i] := stored;
            end if;
          end loop;
          perform pg_notify('$schema', '');
        end
        $body$;

        revoke execute on function $schema.add_streams, $schema.append from public;

        """;
}
