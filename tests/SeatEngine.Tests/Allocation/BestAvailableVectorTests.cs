using System.Text.Json;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Allocation.TestHalls;

namespace SeatEngine.Tests.Allocation;

/// <summary>Answers that other systems publish, with their preconditions stated in our words.</summary>
public class BestAvailableVectorTests
{
    private const string Vectors = "best_available.json";
    private const string Chart = "seatsio-samplecharts/sampleChart.json";

    [VectorFact(Vectors)]
    public void SeatsIo_SampleChart_ChoosesAsPublished()
    {
        if (RepositoryFiles.SharedPlan(Chart) is not { } path)
        {
            // The chart lies beside the vectors, or the whole folder is absent and the fact is skipped.
            Assert.Fail($"The vectors are there but {Chart} is not.");
            return;
        }

        var map = SeatMap.Compile(SampleChart(path));
        var allocator = new SeatAllocator(map);
        foreach (var test in Read("seatsio_samplechart").GetProperty("cases").EnumerateArray())
        {
            var party = test.GetProperty("n").GetInt32();
            if (party > SeatRequest.LargestParty)
            {
                // Refused by the source as "not found"; more people than a request may be for are misuse here.
                Assert.True(test.TryGetProperty("expectError", out _));
                Assert.Throws<ArgumentOutOfRangeException>(() => new SeatRequest(party));
                continue;
            }

            var keepsOrphanRule = !test.TryGetProperty("tryToPreventOrphanSeats", out var prevent) || prevent.GetBoolean();
            var request = new SeatRequest(party)
            {
                Scoring = SeatScoring.CentroidDistance,
                Wheelchairs = test.TryGetProperty("accessibleSeats", out var accessible) ? accessible.GetInt32() : 0,
                Orphans = new(keepsOrphanRule ? OrphanRule.LenientInHouse : OrphanRule.Off),
                Within = test.TryGetProperty("channelKeys", out var keys)
                    ? Only(map, [.. keys.EnumerateArray()
                        .SelectMany(key => Texts(test.GetProperty("channels").GetProperty(key.GetString()!)))])
                    : null,
            };
            var free = Free(map, test.TryGetProperty("booked", out var booked) ? Texts(booked) : []);

            var result = allocator.Find(free, request);

            Assert.Equal(test.TryGetProperty("expect", out var expected) ? Texts(expected) : [], Ids(result));
            Assert.True(result.Best?.IsTogether);
        }
    }

    [VectorFact(Vectors)]
    public void TheaterKata_FrontRowSplit_TakesTheMiddleOfTheSecond()
    {
        var test = Read("theater_kata");
        var map = Rows([.. test.GetProperty("rows").EnumerateObject().Select(static row => row.Value.GetInt32())]);

        var result = new SeatAllocator(map).Find(Free(map, Texts(test.GetProperty("booked"))),
            PlaceAlone(test.GetProperty("n").GetInt32()));

        Assert.Equal(Texts(test.GetProperty("expect")), Ids(result));
    }

    [VectorFact(Vectors)]
    public void BestSeatsGem_Grid_TakesTheMiddle()
    {
        foreach (var test in Read("best_seats_gem").GetProperty("cases").EnumerateArray())
        {
            var columns = test.GetProperty("cols").GetInt32();
            var map = Rows([.. Enumerable.Repeat(columns, test.GetProperty("rows").GetInt32())]);
            var full = test.TryGetProperty("full_rows", out var rows) ? Texts(rows) : [];
            var free = map.Seats - map.SelectRows(row => full.Contains(row.Label));

            var result = new SeatAllocator(map).Find(free, PlaceAlone(test.GetProperty("n").GetInt32()));

            Assert.Equal(Texts(test.GetProperty("expect")), Ids(result));
        }
    }

    [VectorFact(Vectors)]
    public void SeatsSuggestionsKata_Suggestions_AreAsPublished()
    {
        // The kata goes through the plan from its beginning and minds no orphans: first fit.
        foreach (var test in Read("seats_suggestions_kata").GetProperty("cases").EnumerateArray())
        {
            var hall = test.GetProperty("hall").GetString()!;
            var map = Rows(hall switch
            {
                "Lincoln-17" or "Ford-1" => [10, 10],
                "Madison-5" => [10],
                _ => [10, 10, 10, 10, 10, 10],
            });
            var free = hall switch
            {
                "Ford-1" => Only(map, "A3"),
                "Madison-5" => map.Empty,
                _ => map.Seats,
            };
            var first = map.Select(static seat => seat.Row.Label is "A" or "B" && int.Parse(seat.Label, null) is >= 3 and <= 8);
            var third = map.SelectRows(static row => row.Label is "E" or "F");
            SeatSet[] zones = [first, map.Seats - first - third, third, map.Seats];
            string[] names = ["first", "second", "third", "any"];
            var request = new SeatRequest(test.GetProperty("n").GetInt32())
            {
                Scoring = SeatScoring.FirstFit,
                Orphans = new(OrphanRule.Off),
                Proposals = 3,
                Ladder = new(SeatSteps.Together),
            };
            string[] Suggest(SeatSet within) =>
                [.. new SeatAllocator(map).Find(free, request with { Within = within }).Proposals.SelectMany(Ids)];
            for (var zone = 0; zone < zones.Length; zone++)
            {
                if (test.TryGetProperty(names[zone], out var expected))
                {
                    Assert.Equal(Texts(expected), Suggest(zones[zone]));
                }
            }

            if (test.TryGetProperty("up_to_3_suggestions_second", out var pairs))
            {
                Assert.Equal(Texts(pairs), Suggest(zones[1]));
            }

            if (test.TryGetProperty("expect_first", out var one))
            {
                Assert.Equal(Texts(one), Suggest(map.Seats));
            }

            if (test.TryGetProperty("expect", out var refusal))
            {
                Assert.Equal("not available", refusal.GetString());
                Assert.Empty(Suggest(map.Seats));
            }
        }
    }

    [VectorFact(Vectors)]
    public void Revel_Rows_AreChosenAsPublished()
    {
        foreach (var test in Read("revel").GetProperty("cases").EnumerateArray())
        {
            var party = test.GetProperty("n").GetInt32();
            if (party == 0)
            {
                // Nobody asked for nothing: misuse here, an empty answer there.
                Assert.Throws<ArgumentOutOfRangeException>(() => new SeatRequest(party));
                continue;
            }

            var accessible = Indexes(test, "accessible");
            var map = Rows(
                [.. test.GetProperty("rows").EnumerateArray().Select(static row => row.GetInt32())],
                (id, seat) => accessible.Contains(id) ? seat with { Features = SeatFeatures.Accessible } : seat);

            // Its order is row, then nearness to the row's middle, then seats stranded: lenient from the start, and the
            // weight of what is left behind so small that it only parts equals.
            var request = new SeatRequest(party)
            {
                Scoring = new RowFirst(),
                Orphans = new(OrphanRule.LenientInRun),
                Ladder = new(SeatSteps.TogetherWithOrphan),
            };
            var free = Free(map, [.. Indexes(test, "taken")]);
            var found = Ids(new SeatAllocator(map).Find(free, request))
                .Select(id => (Row: id[0] - 'A', Index: int.Parse(id[1..], null) - 1)).ToArray();

            if (test.TryGetProperty("expect", out var expected))
            {
                Assert.Equal(expected.EnumerateArray().Select(static index => index.GetInt32()), found.Select(static seat => seat.Index));
            }

            if (test.TryGetProperty("expect_row", out var row))
            {
                Assert.All(found, seat => Assert.Equal(row.GetInt32(), seat.Row));
                Assert.Equal(party, found.Length);
            }

            if (test.TryGetProperty("first_index_in", out var range))
            {
                Assert.InRange(found[0].Index, range[0].GetInt32(), range[1].GetInt32());
            }

            if (test.TryGetProperty("accessible_required_expect_count", out var count))
            {
                Assert.Equal(count.GetInt32(), Ids(new SeatAllocator(map).Find(free, request with { Wheelchairs = party })).Length);
            }
        }
    }

    [VectorFact(Vectors)]
    public void LeetCode2286_GatherAndScatter_AnswerAsPublished()
    {
        var test = Read("leetcode_2286");
        var map = Rows([.. Enumerable.Repeat(test.GetProperty("m").GetInt32(), test.GetProperty("n_rows").GetInt32())]);
        var allocator = new SeatAllocator(map);
        var free = map.Seats;
        var expected = test.GetProperty("expect").EnumerateArray().GetEnumerator();
        foreach (var operation in test.GetProperty("ops").EnumerateArray())
        {
            var (gather, party, lastRow) = (operation[0].GetString() == "gather", operation[1].GetInt32(), operation[2].GetInt32());
            var request = new SeatRequest(party)
            {
                Scoring = SeatScoring.FirstFit,
                Orphans = new(OrphanRule.Off),
                Within = map.SelectRows(row => row.Label[0] - 'A' <= lastRow),
                Ladder = gather ? new(SeatSteps.Together) : new(SeatSteps.Together, SeatSteps.Anywhere),
            };
            var best = allocator.Find(free, request).Best;
            Assert.True(expected.MoveNext());
            if (gather)
            {
                int[] answer = best is null ? [] : [map[best.Seats[0]].Row.Label[0] - 'A', int.Parse(map[best.Seats[0]].Label, null) - 1];
                Assert.Equal(expected.Current.EnumerateArray().Select(static number => number.GetInt32()), answer);
            }
            else
            {
                Assert.Equal(expected.Current.GetBoolean(), best is not null);
            }

            free -= best is null ? map.Empty : map.Select(best.Seats.AsSpan());
        }
    }

    [Fact]
    public void IsolatedSeatRule_RunOfThreeAndOfNine_ServeCouplesAndEight()
    {
        // A naive rule against single seats makes a run of three useless for couples, and one of nine for eight.
        var three = Rows(3);
        var nine = Rows(9);

        Assert.Equal(2, Ids(new SeatAllocator(three).Find(three.Seats, new SeatRequest(2))).Length);
        Assert.Equal(8, Ids(new SeatAllocator(nine).Find(nine.Seats, new SeatRequest(8))).Length);
    }

    /// <summary>A request to a source that knows neither orphans nor what leftover seats are worth.</summary>
    private static SeatRequest PlaceAlone(int party) => new(party) { Orphans = new(OrphanRule.Off), Weights = SeatWeights.QualityOnly };

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedVector(Vectors)!));
        return document.RootElement.GetProperty(name).Clone();
    }

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(static text => text.GetString()!)];

    /// <summary>Lists of seat indexes row by row, as ids.</summary>
    private static HashSet<string> Indexes(JsonElement test, string name)
    {
        if (!test.TryGetProperty(name, out var rows))
        {
            return [];
        }

        return [.. rows.EnumerateArray()
            .SelectMany(static (row, at) => row.EnumerateArray().Select(index => $"{RowName(at)}{index.GetInt32() + 1}"))];
    }

    private static Hall SampleChart(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var chart = document.RootElement.GetProperty("subChart");
        return new Hall
        {
            Name = "sample chart",
            FocalPoint = new PlanPoint(225, 33.23),
            Sections =
            [
                Section("chart", [.. chart.GetProperty("rows").EnumerateArray().Select(static row =>
                {
                    var label = row.GetProperty("label").GetString()!;
                    return new Row
                    {
                        Label = label,
                        Seats = [.. row.GetProperty("seats").EnumerateArray().Select((seat, at) => new Seat
                        {
                            Id = new SeatId($"{label}-{seat.GetProperty("label").GetString()}"),
                            Label = seat.GetProperty("label").GetString()!,
                            Position = new PlanPoint(seat.GetProperty("x").GetDouble(), seat.GetProperty("y").GetDouble()),
                            Features = seat.GetProperty("accessible").GetBoolean() ? SeatFeatures.Accessible : SeatFeatures.None,
                        })],
                    };
                })]),
            ],
        };
    }

    /// <summary>
    /// The row that comes first, then the seats nearest its middle, then fewest single seats left: the source's order, as a scoring of
    /// one's own.
    /// </summary>
    private sealed class RowFirst : SeatScoring
    {
        public override string Name => "row first";

        public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
        {
            var row = map.RowOf(seats[0]);
            var middle = seats.ToArray().Average(seat => row.Seats.IndexOf(seat));
            return (-row.Ordinal * 1000L) - (long)Math.Round(Math.Abs(middle - ((row.Seats.Length - 1) / 2.0)) * 10);
        }
    }
}
