using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>Halls of at most sixteen seats and requests with every rule at random, for placements that can all be listed.</summary>
internal static class LadderHouse
{
    private const int MostSeats = 16;

    public static SeatMap Draw(Random random)
    {
        var left = MostSeats;
        var sections = ImmutableArray.CreateBuilder<Section>();
        for (var at = 0; at < 3 && left > 1; at++)
        {
            sections.Add(DrawSection(random, at, ref left));
        }

        return SeatMap.Compile(new Hall
        {
            Name = "small",
            FocalPoint = new PlanPoint(random.Next(0, 8), -2),
            Levels = [new Level { Id = new("L1"), Name = "Floor" }, new Level { Id = new("L2"), Name = "Balcony" }],
            Sections = sections.ToImmutable(),
        });
    }

    /// <summary>A request that may ask for anything but wheelchair spaces, standing places, distances and draws.</summary>
    public static SeatRequest Request(SeatMap map, Random random)
    {
        SeatSet? Some(int of, double chance) => random.Next(of) == 0 ? RandomHouse.Part(map, random, chance) : null;
        SeatStep[] steps = [.. LadderOracle.Steps.Where(_ => random.Next(3) > 0)];
        var request = new SeatRequest(random.Next(8) == 0 ? 6 : random.Next(1, 6))
        {
            Ladder = steps.Length == 0 || random.Next(2) == 0 ? new(LadderOracle.Steps) : new(steps),
            Proposals = random.Next(3) == 0 ? random.Next(2, 5) : 1,
            Difference = (ProposalDifference)random.Next(4),
            Within = Some(4, 0.8),
            Prefer = Some(4, 0.3),
            Avoid = Some(4, 0.3),
            Beside = Some(5, 0.2),
            ReleasedAccessible = Some(3, 0.5),
            StepFree = random.Next(8) == 0,
            NeverAcrossAisle = random.Next(6) == 0,
            Aisle = (AislePreference)random.Next(4),
            AisleRequired = random.Next(3) == 0,
            Scoring = random.Next(10) == 0 ? SeatScoring.FirstFit : SeatScoring.Quality,
            Weights = random.Next(4) == 0 ? SeatWeights.QualityOnly : SeatWeights.Default,
            Orphans = new((OrphanRule)random.Next(4)) { SmallestLeft = random.Next(1, 4), AllowedAtAisle = random.Next(3) == 0 },
        };
        return random.Next(2) == 0 ? request : WithWishes(map, random, request);
    }

    /// <summary>With prices, a budget, children, boxes for the party alone and rows kept for later, each at times.</summary>
    private static SeatRequest WithWishes(SeatMap map, Random random, SeatRequest request)
    {
        var costs = random.Next(3) > 0 ? SeatCosts.Of(map, _ => random.Next(1, 5) * 10) : null;
        var roles = Roles(random, request.PartySize);
        var hasBoxes = map.Runs.Any(static run => run.Kind == SeatRunKind.Cluster);
        return request with
        {
            Costs = costs,
            MostInAll = costs is not null && random.Next(3) > 0 ? random.Next(10, 41) * request.PartySize : null,
            CheaperWithin = costs is not null && !hasBoxes && random.Next(3) == 0 ? random.NextDouble() / 4 : 0,
            Accompanied = roles.IsEmpty && random.Next(2) == 0 ? random.Next(0, request.PartySize) : 0,
            Company = (CompanyRule)random.Next(2),
            Roles = roles,
            WholeBoxes = random.Next(10) == 0,
            Near = random.Next(3) == 0 ? RandomHouse.Part(map, random, 0.2) : null,
            Orphans = request.Orphans with { SmallestLeftAtAisle = random.Next(3) == 0 ? random.Next(1, 5) : null },
            Weights = request.Weights with
            {
                Cost = random.Next(3) == 0 ? random.NextDouble() / 50 : 0,
                Near = random.Next(3) == 0 ? 0 : 0.05,
                UntouchedRow = random.Next(3) == 0 ? random.NextDouble() / 2 : 0,
            },
        };
    }

    /// <summary>At times two roles, which may be those of all of the party.</summary>
    private static ImmutableArray<PartyRole> Roles(Random random, int party)
    {
        var first = random.Next(3) == 0 ? random.Next(0, party) : 0;
        var second = first > 0 ? random.Next(0, party - first + 1) : 0;
        return first == 0 ? [] : second == 0 ? [new("child", first)] : [new("child", first), new("adult", second)];
    }

    private static Section DrawSection(Random random, int at, ref int left)
    {
        var name = ((char)('A' + at)).ToString();
        var rows = ImmutableArray.CreateBuilder<Row>();
        for (var row = 0; row < random.Next(1, 4) && left > 0; row++)
        {
            rows.Add(DrawRow(random, name, at, row, ref left));
        }

        Seat[] round = [.. Enumerable.Range(1, Math.Min(left, random.Next(2, 6))).Select(number =>
            DrawSeat(random, $"{name}T{number}", number, (at * 7) + 2 + Math.Cos(number), 5 + Math.Sin(number)))];
        var kind = round.Length < 3 ? 0 : random.Next(4);
        left -= kind is 1 or 2 ? round.Length : 0;
        var booking = random.Next(3) == 0 ? BookingMode.Whole : BookingMode.BySeat;
        return new Section
        {
            Id = new SectionId(name),
            Name = name,
            Level = random.Next(6) == 0 ? null : new LevelId(random.Next(2) == 0 ? "L2" : "L1"),
            Rows = rows.ToImmutable(),
            Boxes = kind == 1 ? [new Box { Label = "T", Booking = booking, Seats = [.. round] }] : [],
            Tables = kind == 2 ? [new HallTable { Label = "T", Booking = booking, Seats = [.. round] }] : [],
        };
    }

    private static Row DrawRow(Random random, string section, int at, int row, ref int left)
    {
        var length = Math.Min(left, random.Next(1, 8));
        left -= length;
        var aisle = random.Next(2) == 0 ? random.Next(1, 7) : 99;
        return new Row
        {
            Label = FormattableString.Invariant($"{row + 1}"),
            Seats =
            [
                .. Enumerable.Range(0, length).Select(place => DrawSeat(random, $"{section}{row + 1}-{place + 1}", place + 1,
                    (at * 7) + (place * 0.5) + (place >= aisle ? 1 : 0), row) with { Segment = place >= aisle ? "b" : "a" }),
            ],
        };
    }

    private static Seat DrawSeat(Random random, string id, int number, double x, double y) => new()
    {
        Id = new SeatId(id),
        Label = FormattableString.Invariant($"{number}"),
        Position = new PlanPoint(Math.Round(x, 3), Math.Round(y, 3)),
        Features = random.Next(16) switch
        {
            0 => SeatFeatures.Accessible,
            < 8 => SeatFeatures.StepFree,
            _ => SeatFeatures.None,
        },
    };
}
