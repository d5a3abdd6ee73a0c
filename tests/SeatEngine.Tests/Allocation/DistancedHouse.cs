using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>A hall drawn as a grid of seats and gaps, and the parties that come to it one at a time.</summary>
internal sealed record DistancedHouse(bool[][] Grid, int[] Parties)
{
    public static SpacingRule Rule { get; } = SpacingRule.Places(2, 1);

    public int Columns => Grid[0].Length;

    /// <summary>
    /// Reads rows, columns, the grid, and the parties: one size a line up to 0, or counts of sizes from 1 on, seated largest first.
    /// </summary>
    public static DistancedHouse Read(string path, bool online)
    {
        var words = File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var rows = int.Parse(words[0], CultureInfo.InvariantCulture);
        var numbers = words[(2 + rows)..].Select(static word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        var parties = online
            ? numbers.TakeWhile(static size => size > 0)
            : numbers.SelectMany(static (count, at) => Enumerable.Repeat(at + 1, count)).OrderDescending();
        return new([.. words[2..(2 + rows)].Select(static row => row.Select(static cell => cell == '1').ToArray())], [.. parties]);
    }

    /// <summary>
    /// A grid of one of several kinds, from full rows to ragged ones, and parties for a part of it or more than it holds.
    /// </summary>
    public static DistancedHouse Draw(Random random)
    {
        var (rows, columns, kind) = (random.Next(3, 9), random.Next(5, 15), random.Next(5));
        var (aisle, share) = (random.Next(columns), random.Next(5, 30));
        bool IsSeat(int row, int column) => kind switch
        {
            1 => column != aisle && column != columns / 2,
            2 => random.Next(100) >= share,
            3 => Math.Min(column, columns - 1 - column) >= row * ((columns / 2) - 1) / rows,
            4 => column != (row % 4 < 2 ? aisle : columns - 1 - aisle),
            _ => true,
        };
        bool[][] grid =
            [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => IsSeat(row, column)).ToArray())];
        var (largest, left) =
            (random.Next(4, 9), 2 + (int)(random.Next(20, 100) * 0.006 * grid.Sum(static row => row.Count(static seat => seat))));
        var parties = new List<int>();
        for (; left > 0; left -= parties[^1])
        {
            parties.Add(random.Next(1, largest + 1));
        }

        return new(grid, [.. parties]);
    }

    /// <summary>The grid as a hall, a metre from place to place; who sits beside whom is said outright.</summary>
    public Hall ToHall() => new()
    {
        Name = "grid",
        FocalPoint = new PlanPoint((Columns - 1) / 2.0, -2),
        Sections =
        [
            new Section
            {
                Id = new SectionId("S"),
                Name = "S",
                Rows = [.. Enumerable.Range(0, Grid.Length).Select(ToRow).Where(static row => !row.Seats.IsEmpty)],
            },
        ],
    };

    /// <summary>Seats the parties with the allocator, side by side in one row or not at all, and gives the places of each.</summary>
    public List<(int Row, int Column, int Size)> Seat(SpacingRule rule)
    {
        var map = SeatMap.Compile(ToHall());
        var requests = Parties.Select(size => new SeatRequest(size) { Spacing = rule, Ladder = new SeatLadder(SeatSteps.Together) });
        return
        [
            .. new SeatAllocator(map).FindEach(map.Seats, requests)
                .Where(static result => result.Succeeded)
                .Select(result => result.Best!.Seats.Select(map.PositionOf).OrderBy(static point => point.X).ToArray())
                .Select(static points => ((int)points[0].Y, (int)points[0].X, points.Length)),
        ];
    }

    /// <summary>Whether each party sits on seats side by side, and no two are too near, told from the grid alone.</summary>
    public bool IsSound(IReadOnlyList<(int Row, int Column, int Size)> placed) =>
        placed.All(party => Enumerable.Range(party.Column, party.Size).All(column => Grid[party.Row][column]))
        && placed.SelectMany((one, at) => placed.Skip(at + 1).Select(other => (one, other)))
            .All(static pair => AreApart(pair.one, pair.other));

    /// <summary>Seats the parties by a rule of thumb over the open grid: the least cost wins, of equals the first row by row.</summary>
    public int PeopleBy(Func<bool[][], int, int, int, int> cost)
    {
        bool[][] open = [.. Grid.Select(static row => row.ToArray())];
        var people = 0;
        foreach (var size in Parties)
        {
            (int Cost, int Row, int Column)? best = null;
            foreach (var (row, column) in Windows(open, size))
            {
                var worth = cost(open, row, column, size);
                best = best is null || worth < best.Value.Cost ? (worth, row, column) : best;
            }

            if (best is { } found)
            {
                people += size;
                foreach (var (row, column) in Near(found.Row, found.Column, size))
                {
                    open[row][column] = false;
                }
            }
        }

        return people;
    }

    /// <summary>How many open seats are lost to a window.</summary>
    public int Lost(bool[][] open, int row, int column, int size) => Near(row, column, size).Count(cell => open[cell.Row][cell.Column]);

    /// <summary>The length of the stretch of open seats round a window.</summary>
    public int Stretch(bool[][] open, int row, int column)
    {
        var (first, last) = (column, column);
        while (first > 0 && open[row][first - 1])
        {
            first--;
        }

        while (last + 1 < Columns && open[row][last + 1])
        {
            last++;
        }

        return last - first + 1;
    }

    private static bool AreApart((int Row, int Column, int Size) one, (int Row, int Column, int Size) other)
    {
        var between = Math.Max(other.Column - (one.Column + one.Size), one.Column - (other.Column + other.Size));
        return Math.Abs(one.Row - other.Row) switch
        {
            0 => between >= 2,
            1 => between >= 1,
            _ => true,
        };
    }

    private static IEnumerable<(int Row, int Column)> Windows(bool[][] open, int size)
    {
        for (var row = 0; row < open.Length; row++)
        {
            for (var column = 0; column + size <= open[row].Length; column++)
            {
                if (Enumerable.Range(column, size).All(at => open[row][at]))
                {
                    yield return (row, column);
                }
            }
        }
    }

    private IEnumerable<(int Row, int Column)> Near(int row, int column, int size)
    {
        for (var other = Math.Max(0, row - 1); other <= Math.Min(Grid.Length - 1, row + 1); other++)
        {
            var reach = other == row ? 2 : 1;
            for (var at = Math.Max(0, column - reach); at < Math.Min(Columns, column + size + reach); at++)
            {
                yield return (other, at);
            }
        }
    }

    private Row ToRow(int row)
    {
        var seats = ImmutableArray.CreateBuilder<Seat>();
        var segment = 0;
        for (var column = 0; column < Columns; column++)
        {
            if (!Grid[row][column])
            {
                segment++;
                continue;
            }

            seats.Add(new Seat
            {
                Id = new SeatId(FormattableString.Invariant($"{row + 1}-{column + 1}")),
                Label = FormattableString.Invariant($"{column + 1}"),
                Position = new PlanPoint(column, row),
                Segment = FormattableString.Invariant($"{segment}"),
            });
        }

        return new Row { Label = FormattableString.Invariant($"{row + 1}"), Seats = seats.ToImmutable() };
    }
}
