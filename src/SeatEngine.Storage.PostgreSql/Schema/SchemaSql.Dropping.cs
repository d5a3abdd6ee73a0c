namespace SeatEngine.Storage.PostgreSql;

internal static partial class SchemaSql
{
    /// <summary>
    /// Throws events away, whole parts of batches only, so that the first one kept begins a part. Carried out with the rights of whoever
    /// asks. Null where no checkpoint has what would go.
    /// </summary>
    private const string Dropping =
        """
        create function $schema.drop_events(of_stream text, through bigint, most bigint, out gone bigint)
        language plpgsql set search_path = pg_catalog, pg_temp
        as $body$
        declare
          s record;
          last bigint;
          cut bigint;
        begin
          select t.first_kept into s from $schema.streams t where t.stream = of_stream for update;
          if not found or coalesce((select c.version from $schema.checkpoints c where c.stream = of_stream), -1) < through then
            return;
          end if;

          last := least(through, s.first_kept + most);
          select
            case
              when p.after + p.count <= last or p.after = s.first_kept and p.after + p.count <= through then p.after + p.count
              else p.after
            end
          into cut
          from $schema.events e
          join $schema.batches b on b.id = e.batch
          cross join lateral unnest(b.streams, b.afters, b.counts) p(stream, after, count)
          where e.stream = of_stream and e.sequence = last and p.stream = of_stream;
          if cut is null or cut <= s.first_kept then
            gone := 0;
            return;
          end if;

          update $schema.streams t
          set first_kept = cut, first_hash = (select e.hash from $schema.events e where e.stream = of_stream and e.sequence = cut)
          where t.stream = of_stream;
          delete from $schema.events e where e.stream = of_stream and e.sequence <= cut;
          gone := cut - s.first_kept;
        end
        $body$;

        revoke execute on function $schema.drop_events from public;
        """;
}
