using SeatEngine.Maps;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>Seats as objects, asked with LINQ.</summary>
internal sealed class LinqPeer
{
    private readonly List<Seat[]> _runs;
    private readonly int _party;

    public LinqPeer(House house, SeatSet free, int party)
    {
        _party = party;
        _runs = [.. house.Map.Runs.Where(static run => run.Kind == SeatRunKind.Line)
            .Select(run => Enumerable.Range(run.First.Value, run.Length)
            .Select(slot => new Seat(free.Contains(new SeatIndex(slot)), house.Map.PrimaryRanking.QualityOf(new(slot)))).ToArray())];
    }

    public long Best() => _runs
        .SelectMany(run =>
            Enumerable.Range(0, Math.Max(0, run.Length - _party + 1)).Select(first => new ArraySegment<Seat>(run, first, _party)))
        .Where(static window => window.All(static seat => seat.IsFree))
        .Select(static window => window.Sum(static seat => seat.Quality))
        .DefaultIfEmpty(-1)
        .Max();

    private sealed record Seat(bool IsFree, long Quality);
}
