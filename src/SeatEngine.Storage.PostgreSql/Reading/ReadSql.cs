namespace SeatEngine.Storage.PostgreSql;

/// <summary>The queries that give batches whole: a row for each event, in the order of batches, parts and sequences.</summary>
/// <remarks>
/// Each table is looked up by a correlated query with a limit, so that the plan is by index whatever the server has counted.
/// </remarks>
internal static class ReadSql
{
    private const string Whole =
        """
        select b.version, b.first_kept, b.batch, b.position, b.stored_at,
          p.place, p.stream, p.after, p.count, p.epoch, s.first_kept,
          case
            when p.after = 0 then null
            when p.after = s.first_kept then s.first_hash
            else (select v.hash from $schema.events v where v.stream = p.stream and v.sequence = p.after)
          end,
          e.sequence, e.batch, e.kind, e.schema_version, e.payload, e.hash
        from b
        left join lateral unnest(b.streams, b.afters, b.counts, b.epochs)
          with ordinality p(stream, after, count, epoch, place) on true
        left join lateral (
          select t.first_kept, t.first_hash from $schema.streams t where t.stream = p.stream limit 1) s on true
        left join lateral (
          select v.sequence, v.batch, v.kind, v.schema_version, v.payload, v.hash from $schema.events v
          where v.stream = p.stream and v.sequence > p.after and v.sequence <= p.after + p.count
          order by v.sequence limit greatest(p.count, 0)) e on true
        order by b.position, b.batch, p.place, e.sequence
        """;

    /// <summary>The batches from a position on: $1 after which, $2 how many.</summary>
    public const string Feed =
        """
        with b as materialized (
          select 0::bigint as version, 0::bigint as first_kept, id as batch, position, stored_at, streams, afters, counts, epochs
          from $schema.batches where position > $1 order by position limit $2)

        """ + Whole;

    /// <summary>
    /// The batches that have events of a stream: $1 the stream, $2 after which sequence, $3 how many events of it. At least one row
    /// where there is such a stream.
    /// </summary>
    public const string Stream =
        """
        with b as materialized (
          select s.version, s.first_kept, page.batch, w.position, w.stored_at, w.streams, w.afters, w.counts, w.epochs
          from $schema.streams s
          left join (
            select distinct x.batch from (
              select v.batch from $schema.events v where v.stream = $1 and v.sequence > $2 order by v.sequence limit $3) x) page on true
          left join lateral (
            select o.position, o.stored_at, o.streams, o.afters, o.counts, o.epochs from $schema.batches o where o.id = page.batch
            limit 1) w on true
          where s.stream = $1)

        """ + Whole;
}
