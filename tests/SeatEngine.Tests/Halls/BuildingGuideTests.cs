using SeatEngine.Halls;
using SeatEngine.Halls.Building;
using SeatEngine.Halls.Numbering;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Halls;

/// <summary>Runs the code of docs/building-halls.md, which is this file's.</summary>
public class BuildingGuideTests
{
    [Fact]
    public void Guide_ShowsTheCodeThatIsRunHere()
    {
        var guide = File.ReadAllText(RepositoryFiles.Full("docs/building-halls.md"));
        var start = guide.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        var shown = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)].TrimEnd().Split('\n');
        var here = File.ReadAllText(RepositoryFiles.Full("tests/SeatEngine.Tests/Halls/BuildingGuideTests.cs"));

        Assert.Contains(string.Join('\n', shown.Select(static line => "        " + line)), here, StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_HallIsSoundAndHasWhatItSays()
    {
        var hall = Playhouse();
        var map = SeatMap.Compile(hall);

        Assert.Empty(HallValidator.Validate(hall));
        Assert.Equal(18 + (2 * ((3 * 10) + (3 * 11) + (3 * 12))) + 26 + 1 + 8, map.SeatCount);
        Assert.Equal("W1", Assert.Single(hall.Sections[0].Rows[^1].Seats, static seat => !seat.Replaces.IsEmpty).Label);
    }

    private static Hall Playhouse()
    {
        var hall = new HallBuilder("Playhouse")
            .FocalPoint(0, -2, 1)
            .Category("A", "Stalls", "#8c1c13")
            .Category("B", "Boxes")
            .Stage("Stage", new PlanBounds(-6, -8, 6, 0))
            .Section("S", "Stalls", stalls => stalls
                .Category("A")
                .Pitch(0.54).AisleWidth(1.2).Spacing(0.9, rise: 0.12)
                .RowLabels(LabelScheme.Letters().Skipping("I", "O"))
                .Numbering(SeatNumbering.OddEven(HallSide.Left))
                .From(RowPath.Arc(new PlanPoint(0, -20), radius: 22))
                .Row("c 2w c 5 | 5 c 2w c")
                .Rows(9, row => RowPattern.Empty.Chairs(10 + (row / 3)).Aisle().Chairs(10 + (row / 3)))
                .Back(1.2)
                .Row("b 24 b", row => row.Label("Z"))
                .WheelchairBay("Z", "W1", replaces: ["1", "3"], companions: ["5"])
                .Mark("Z", SeatFeatures.RestrictedView, ["23", "24"], "Behind a pillar"))
            .Section("X", "Boxes", boxes => boxes
                .Category("B")
                .Box("1", new PlanPoint(9, 4, 3), turn: -90, rows: [2, 2])
                .Box("2", new PlanPoint(-9, 4, 3), turn: 90, rows: [2, 2], box => box.Whole()))
            .Build();
        return hall;
    }
}
