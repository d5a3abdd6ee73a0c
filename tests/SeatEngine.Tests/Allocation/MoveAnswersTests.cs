using System.Globalization;
using System.Text;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>
/// What is suggested to drawn parties in small drawn halls who have something against their seats: the same in every version.
/// </summary>
/// <remarks>
/// A line is a party with its complaint, then the moves, and after a double bar the changes with others, each with what is better. Looked
/// at once.
/// </remarks>
public class MoveAnswersTests
{
    [Theory]
    [InlineData("one", 48)]
    [InlineData("two", 32)]
    public void SuggestMoves_DrawnParties_AnswersAsBefore(string complaints, int count)
    {
        var text = new StringBuilder();
        for (var seed = 1; seed <= count; seed++)
        {
            var random = new Random(seed);
            var map = SeatMap.Compile(Furnished(GridHouse.Draw(random, 12), random));
            var parties = RandomHouse.Parties(map, random, freeOfFive: 2, perScattered: 5, perNoWheelchair: 3);
            var own = parties[0];
            var free = map.Seats - parties.Aggregate(map.Empty, static (set, party) => set | party.Seats);
            var complaint = (SeatComplaint)(1 << random.Next(7)) | (complaints == "two" ? (SeatComplaint)(1 << random.Next(7)) : 0);
            var zones = ZoneMap.Paint(map, [new(new PriceZoneId("1"), map.Select(seat => seat.Row.Label == "A")),
                new(new PriceZoneId("2"), map.Select(static seat => seat.Row.Label == "B"))], []);
            SeatSet? Some(int of, double chance) => random.Next(of) == 0 ? RandomHouse.Part(map, random, chance) : null;
            var request = new MoveRequest(own.Seats, complaint)
            {
                Others = [.. parties.Skip(1)],
                Wheelchairs = random.Next(8) == 0 ? random.Next(own.Seats.Count + 1) : null,
                StepFree = random.Next(8) == 0,
                ReleasedAccessible = Some(3, 0.6),
                Within = Some(12, 0.9),
                Zones = random.Next(4) == 0 ? zones : null,
                Spacing = random.Next(8) == 0 ? SpacingRule.Places(1, 0) : null,
                Occupied = Some(4, 0.3),
                Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
                Suggestions = random.Next(1, 4),
                LeastStep = random.Next(3) / 2.0,
                LeastFromNeighbours = 1 + (random.Next(4) / 2.0),
                MostQualityLost = random.Next(3) == 0 ? 0.2 : 1,
                PerMetre = random.Next(3) == 0 ? 0.05 : 0.002,
            };
            var advice = new SeatAllocator(map).SuggestMoves(free, request);
            text.Append(CultureInfo.InvariantCulture, $"{seed,2}: {GridHouse.Shown(map, own.Seats.ToArray())}, {complaint}: ")
                .AppendJoin(" | ", advice.Moves.Select(move => $"{GridHouse.Shown(map, move.Proposal.Seats)} {Short(move.Difference)}"))
                .AppendLine(advice.Swaps.IsEmpty ? "" : " || " + string.Join(" | ",
                    advice.Swaps.Select(swap => $"{GridHouse.Shown(map, swap.Proposal.Seats)} {Short(swap.Difference)}")));
        }

        Approvals.Verify(text.ToString(), parameters: complaints);
    }

    private static string Short(MoveDifference difference) =>
        string.Create(CultureInfo.InvariantCulture, $"({string.Join(", ", difference.Improvements)}; " +
            $"{difference.Quality:+0.000;-0.000;0}, {difference.Distance:0.00} m, {difference.FocalDistance:+0.00;-0.00;0})");

    private static Hall Furnished(Hall hall, Random random) => hall with
    {
        Sections =
        [
            .. hall.Sections.Select(section => section with
            {
                Rows = [.. section.Rows.Select(row =>
                    row with { Seats = [.. row.Seats.Select(seat => seat with { Features = seat.Features | Extra(random) })] })],
            }),
        ],
    };

    private static SeatFeatures Extra(Random random) => random.Next(24) switch
    {
        < 3 => SeatFeatures.RestrictedView,
        3 => SeatFeatures.ExtraLegroom,
        4 => SeatFeatures.PlusSize,
        5 => SeatFeatures.HearingLoop,
        6 => SeatFeatures.SignLanguageView,
        7 => SeatFeatures.TransferArm,
        8 => SeatFeatures.FoldDown,
        _ => SeatFeatures.None,
    };
}
