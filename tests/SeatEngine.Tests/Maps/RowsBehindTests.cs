using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Maps;

public sealed class RowsBehindTests
{
    [Law]
    public void RowBehind_AnyHall_HasTheNearestSeatBehindTheMiddleOfTheRow(int seed)
    {
        var random = new Random(seed);
        var hall = RandomHalls.Make(seed, 400) with { FocalPoint = new PlanPoint(random.Next(-9, 10), random.Next(-9, 10)) };
        var map = SeatMap.Compile(hall with
        {
            // Rows turned about, so that what lies behind lies in any direction, and too many for the reach of twelve.
            Sections = [.. hall.Sections.Select(section => section with { Rows = [.. section.Rows, .. More(random, section.Id.Value)] })],
        });

        foreach (var row in map.Rows)
        {
            Assert.Same(row.Kind == MapRowKind.Row && !row.Seats.IsEmpty ? Expected(map, row) : null, map.RowBehind(row));
        }
    }

    [Fact]
    public void RowBehind_BeyondTwelveRows_IsNotLookedFor()
    {
        // Twelve rows that stand aside, each a little further from the focal point, and one that stands behind.
        var aside = Enumerable.Range(1, 12)
            .Select(static i => Lines.Row(FormattableString.Invariant($"{i}"), new string(' ', 40 + i) + "x", 0)).ToArray();
        bool HasRowBehind(int rows)
        {
            var map = SeatMap.Compile(Lines.Hall([Lines.Row("0", "xxxxxxxxx", 0), .. aside[..rows], Lines.Row("99", "xxxxxxxxx", 60)]));
            return map.RowBehind(map.Rows[0]) is { Label: "99" };
        }

        Assert.True(HasRowBehind(11));
        Assert.False(HasRowBehind(12));
    }

    private static IEnumerable<SeatEngine.Halls.Row> More(Random random, string section)
    {
        for (var i = 0; i < random.Next(4); i++)
        {
            var (x, y, turn) = (random.Next(-9, 10), random.Next(-9, 10), random.NextDouble() * Math.PI);
            yield return new()
            {
                Label = FormattableString.Invariant($"T{i}"),
                Seats = [.. Enumerable.Range(0, random.Next(1, 6)).Select(at => Lines.Seat(section, FormattableString.Invariant($"T{i}"),
                    at + 1, x + (0.5 * at * Math.Cos(turn)), y + (0.5 * at * Math.Sin(turn))))],
            };
        }
    }

    private static MapRow? Expected(SeatMap map, MapRow row)
    {
        SeatIndex Middle(MapRow one) => one.Seats[one.Seats.Length / 2];
        var from = map.PositionOf(Middle(row));
        var focal = map.FocalPointOf(Middle(row));
        var away = Math.Atan2(from.Y - focal.Y, from.X - focal.X);
        var rows = map.Rows
            .Where(other => other.Section == row.Section && other.Kind == MapRowKind.Row && !other.Seats.IsEmpty)
            .OrderBy(other => map.PositionOf(Middle(other)).PlanDistanceTo(focal))
            .ThenBy(static other => other.Ordinal)
            .ToList();
        return rows
            .Skip(rows.IndexOf(row) + 1)
            .Take(12)
            .SelectMany(static other => other.Seats.Select(seat => (Row: other, Seat: seat)))
            .Select(entry => (entry.Row, To: map.PositionOf(entry.Seat)))
            .Where(entry => from != focal && entry.To.PlanDistanceTo(from) > 0
                && Math.Abs(Turn(Math.Atan2(entry.To.Y - from.Y, entry.To.X - from.X) - away)) < Math.PI / 3)
            .OrderBy(entry => entry.To.PlanDistanceTo(from))
            .Select(static entry => entry.Row)
            .FirstOrDefault();
    }

    /// <summary>An angle as a turn of less than half round.</summary>
    private static double Turn(double angle) => Math.IEEERemainder(angle, 2 * Math.PI);
}
