namespace SeatEngine.Storage.PostgreSql;

/// <summary>What a store's tables are asked when they are looked through.</summary>
internal static class CheckSql
{
    public const string Counts =
        """
        select (select count(*) from $schema.streams), (select count(*) from $schema.batches), (select count(*) from $schema.events),
          (select count(*) from $schema.catalogue)
        """;

    public const string Streams = "select stream, version, hash, first_kept, first_hash from $schema.streams";

    public const string Events =
        "select stream, sequence, kind, schema_version, payload, hash from $schema.events order by stream, sequence";

    /// <summary>Queries of which each row is a defect: its table, its row, and what is wrong; $1 is how many are wanted.</summary>
    public static IReadOnlyList<string> Defects { get; } =
    [
        """
        select 'events', 'stream ' || e.stream || ', sequence ' || e.sequence, 'The event is of no batch that has it.'
        from $schema.events e left join $schema.batches b on b.id = e.batch
        where not exists (
          select from unnest(b.streams, b.afters, b.counts) p(stream, after, count)
          where p.stream = e.stream and e.sequence > p.after and e.sequence <= p.after + p.count)
        order by e.stream, e.sequence limit $1
        """,
        """
        select 'batches', 'position ' || b.position, 'The batch has a part of ' || coalesce(p.stream, 'no stream') || ' that is not its own.'
        from $schema.batches b
        left join lateral unnest(b.streams, b.afters, b.counts) p(stream, after, count) on true
        left join $schema.streams s on s.stream = p.stream
        where s.stream is null or p.after < 0 or p.count < 1 or p.after >= s.first_kept and p.count <> (
          select count(*) from $schema.events e
          where e.stream = p.stream and e.sequence > p.after and e.sequence <= p.after + p.count and e.batch = b.id)
        order by b.position limit $1
        """,
        """
        select 'events', 'stream ' || x.stream || ', sequence ' || x.sequence, 'The batch of the event stands before that of the event before.'
        from (
          select e.stream, e.sequence, b.position, lag(b.position) over (partition by e.stream order by e.sequence) as before
          from $schema.events e join $schema.batches b on b.id = e.batch) x
        where x.position < x.before
        order by x.stream, x.sequence limit $1
        """,
        """
        select 'batches', 'position ' || b.position, 'The batch was stored at no time.'
        from $schema.batches b where not isfinite(b.stored_at)
        order by b.position limit $1
        """,
        """
        select 'checkpoints', 'stream ' || c.stream || ', sequence ' || c.version, 'The checkpoint is not of that event.'
        from $schema.checkpoints c
        left join $schema.streams s on s.stream = c.stream
        left join $schema.events e on e.stream = c.stream and e.sequence = c.version
        where c.hash is distinct from case when c.version = s.first_kept then s.first_hash else e.hash end
        order by c.stream limit $1
        """,
        """
        select 'checkpoints', 'stream ' || s.stream || ', sequence ' || s.first_kept, 'Events were thrown away, and no checkpoint has them.'
        from $schema.streams s left join $schema.checkpoints c on c.stream = s.stream
        where s.first_kept > coalesce(c.version, 0)
        order by s.stream limit $1
        """,
        """
        select 'catalogue', c.kind || ' ' || c.id || ', version ' || c.version, 'The content is not what was kept.'
        from $schema.catalogue c where sha256(c.content) <> c.hash
        order by c.kind, c.id, c.version limit $1
        """,
    ];
}
