using System.Collections.Immutable;
using System.Text.Json;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Files;

/// <content>The hall itself and its rankings.</content>
internal ref partial struct HallFileReader
{
    private static readonly MemberNames HallMembers = new(
        "A hall",
        "$schema",
        "format",
        "version",
        "name",
        "planVersion",
        "schematic",
        "gapFactor",
        "focalPoint",
        "levels",
        "zones",
        "categories",
        "sections",
        "areas",
        "fixtures",
        "rankings");

    private static readonly MemberNames RankingMembers = new("A ranking", "name", "kind", "weights", "seats", "values");

    private static readonly MemberNames WeightMembers = new("The weights of a ranking", "distance", "centre", "elevation", "freeView");

    public Hall ReadHall()
    {
        _reader.Read();
        Expect(JsonTokenType.StartObject, "A hall, which is an object,");
        string? format = null;
        string? name = null;
        string? planVersion = null;
        int? version = null;
        var schematic = false;
        var gapFactor = Hall.DefaultGapFactor;
        PlanPoint? focalPoint = null;
        ImmutableArray<Level> levels = [];
        ImmutableArray<SeatingZone> zones = [];
        ImmutableArray<Category> categories = [];
        ImmutableArray<Section> sections = [];
        ImmutableArray<GeneralAdmissionArea> areas = [];
        ImmutableArray<HallFixture> fixtures = [];
        ImmutableArray<RankingDefinition> rankings = [];
        var seen = 0UL;
        while (NextMember(HallMembers, ref seen, out var member))
        {
            switch (member)
            {
                case "$schema":
                    Text();
                    break;
                case "format":
                    format = ReadFormat();
                    break;
                case "version":
                    version = ReadVersion();
                    break;
                case "name":
                    name = Text();
                    break;
                case "planVersion":
                    planVersion = Text();
                    break;
                case "schematic":
                    schematic = Truth();
                    break;
                case "gapFactor":
                    gapFactor = ReadGapFactor();
                    break;
                case "focalPoint":
                    focalPoint = ReadPoint();
                    break;
                case "levels":
                    levels = ReadLevels();
                    break;
                case "zones":
                    zones = ReadZones();
                    break;
                case "categories":
                    categories = ReadCategories();
                    break;
                case "sections":
                    sections = ReadSections();
                    break;
                case "areas":
                    areas = ReadAreas();
                    break;
                case "fixtures":
                    fixtures = ReadFixtures();
                    break;
                default:
                    rankings = ReadRankings();
                    break;
            }
        }

        Require(format, HallMembers, "format");
        Require(version, HallMembers, "version");
        Require(name, HallMembers, "name");

        // Nothing may follow: the reader says so itself.
        _reader.Read();
        return new Hall
        {
            Name = name,
            Version = planVersion,
            FocalPoint = focalPoint,
            IsSchematic = schematic,
            GapFactor = gapFactor,
            Levels = levels,
            Zones = zones,
            Categories = categories,
            Sections = sections,
            Areas = areas,
            Fixtures = fixtures,
            Rankings = rankings,
        };
    }

    private readonly string ReadFormat()
    {
        var format = Text();
        if (!string.Equals(format, HallFileNames.Format, StringComparison.Ordinal))
        {
            Fail("unknown-format", $"The format is {Shown(format)}, not \"{HallFileNames.Format}\".");
        }

        return format;
    }

    private readonly int ReadVersion()
    {
        var version = WholeNumber(1, int.MaxValue);
        if (version != HallFileNames.Version)
        {
            Fail("unsupported-version", $"Version {Invariant(version)} of the format is newer than this library, which reads version 1.");
        }

        return version;
    }

    private readonly double ReadGapFactor()
    {
        var value = Number();
        if (value <= 1)
        {
            Fail("number-out-of-range", "A gap factor above 1 is expected here.");
        }

        return value;
    }

    private ImmutableArray<RankingDefinition> ReadRankings()
    {
        Expect(JsonTokenType.StartArray, "An array of rankings");
        var rankings = ImmutableArray.CreateBuilder<RankingDefinition>();
        while (NextElement())
        {
            rankings.Add(ReadRanking());
        }

        return rankings.DrainToImmutable();
    }

    private RankingDefinition ReadRanking()
    {
        Expect(JsonTokenType.StartObject, "A ranking, which is an object,");
        string? name = null;
        var kind = RankingKind.FocalPoint;
        var weights = HallFileNames.DefaultWeights;
        List<string> seats = [];
        List<int> values = [];
        var seen = 0UL;
        while (NextMember(RankingMembers, ref seen, out var member))
        {
            switch (member)
            {
                case "name":
                    name = Text();
                    break;
                case "kind":
                    kind = (RankingKind)OneOf(HallFileNames.Rankings);
                    break;
                case "weights":
                    weights = ReadWeights();
                    break;
                case "seats":
                    ReadTexts(seats);
                    break;
                default:
                    ReadPaint(values);
                    break;
            }
        }

        Require(name, RankingMembers, "name");
        if (seats.Count != values.Count)
        {
            Fail("column-length", $"A ranking has {Invariant(seats.Count)} seats and {Invariant(values.Count)} values.");
        }

        var painted = ImmutableArray.CreateBuilder<PaintedQuality>(seats.Count);
        for (var index = 0; index < seats.Count; index++)
        {
            painted.Add(new PaintedQuality(new(CheckedId(seats[index])), values[index]));
        }

        return new RankingDefinition { Name = name, Kind = kind, Weights = weights, Painted = painted.MoveToImmutable() };
    }

    private void ReadPaint(List<int> values)
    {
        Expect(JsonTokenType.StartArray, "An array of values");
        while (NextElement())
        {
            values.Add(WholeNumber(1, 1000));
            CheckCount(values.Count);
        }
    }

    private RankingWeights ReadWeights()
    {
        Expect(JsonTokenType.StartObject, "The weights, which are an object,");
        var (distance, centre, elevation, freeView) = (0.0, 0.0, 0.0, 0.0);
        var seen = 0UL;
        while (NextMember(WeightMembers, ref seen, out var member))
        {
            var value = Number();
            switch (member)
            {
                case "distance":
                    distance = value;
                    break;
                case "centre":
                    centre = value;
                    break;
                case "elevation":
                    elevation = value;
                    break;
                default:
                    freeView = value;
                    break;
            }
        }

        return new(distance, centre, elevation, freeView);
    }
}
