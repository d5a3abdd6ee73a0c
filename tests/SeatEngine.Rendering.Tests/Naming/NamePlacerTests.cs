using System.Globalization;
using SeatEngine.Files;
using SeatEngine.Interchange;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Naming;

public sealed class NamePlacerTests
{
    /// <summary>How many random halls are drawn; a soak sets more.</summary>
    private static int RandomCount =>
        int.TryParse(Environment.GetEnvironmentVariable("SEATENGINE_NAME_HALLS"), CultureInfo.InvariantCulture, out var count) ? count : 60;

    public static TheoryData<string> Bundled =>
        [.. Directory.GetFiles(RepositoryFiles.Full("samples/halls"), "*.json").Select(static file => Path.GetFileName(file))
            .Where(static file => !file.EndsWith(".prices.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Shared =>
    [
        "beer-bench-tables/plan.pretix.json", "french-odd-even-theatre/seats.csv", "hope-theater/seats.csv",
        "riethsporthalle/plan.pretix.json", "riethsporthalle/seats.csv", "seatsio-samplecharts/sampleChart.json",
        "seatsio-samplecharts/sampleChartWithSections.json", "seatsio-samplecharts/sampleChartWithTables.json",
    ];

    [Theory]
    [MemberData(nameof(Bundled))]
    public void Compose_BundledHall_NamesStandWhereTheyBelong(string file) =>
        Check(SeatMap.Compile(HallFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/halls/" + file))).Hall!), file);

    [PlanTheory("riethsporthalle/seats.csv")]
    [MemberData(nameof(Shared))]
    public void Compose_SharedHall_NamesStandWhereTheyBelong(string plan) =>
        Check(SeatMap.Compile(HallReader.Read(File.ReadAllBytes(RepositoryFiles.SharedPlan(plan)!)).Hall!), plan);

    [Fact]
    public void Compose_RandomHalls_NamesStandWhereTheyBelong()
    {
        var estimated = 0;
        for (var seed = 0; seed < RandomCount; seed++)
        {
            var hall = RandomHalls.Make(seed);
            if (seed % 3 == 0)
            {
                // As a file that tells of no stage: the reader puts one where the rows look to.
                hall = HallReader.Read(HallWriter.ToBytes(hall with { Fixtures = [], FocalPoint = null }, HallFormat.Csv),
                    new HallReaderOptions { Lenient = true }).Hall!;
                estimated += hall.Fixtures.Count(static fixture => fixture.IsEstimated);
            }

            Check(SeatMap.Compile(hall), FormattableString.Invariant($"hall {seed}"));
        }

        Assert.True(estimated > 0, "No hall had a stage estimated.");
    }

    [Fact]
    public void Check_NamesInWrongPlaces_AreFound()
    {
        var map = SeatMap.Compile(RandomHalls.Make(4));
        var scene = new MapComposer(map).Compose();
        Assert.Empty(NameChecker.Check(map, scene));
        MapSceneBuilder moved = new(scene.Width, scene.Height);
        foreach (var item in scene.Items)
        {
            if (item.Kind == SceneItemKind.Disc && item.Id is { } id)
            {
                moved.AddDisc(moved.Style(scene.Styles[item.Style]), item.X, item.Y, item.A, id);
            }
            else if (item.Kind == SceneItemKind.Text)
            {
                moved.AddText(moved.Style(scene.Styles[item.Style]), item.X, scene.Height - item.Y, item.Text!);
            }
        }

        Assert.NotEmpty(NameChecker.Check(map, moved.ToScene()));
    }

    private static void Check(SeatMap map, string of)
    {
        MapComposer composer = new(map);
        List<string> faults = [];
        foreach (var detail in (MapDetail[])[MapDetail.Seats, MapDetail.Rows, MapDetail.Sections])
        {
            foreach (var width in (int[])[400, 1000, 3000])
            {
                if (map.SeatCount > 5000 && (detail == MapDetail.Rows || (detail == MapDetail.Seats && width != 1000)))
                {
                    continue;
                }

                var scene = composer.Compose(new MapView { Width = width, Detail = detail });
                faults.AddRange(NameChecker.Check(map, scene)
                    .Select(fault => FormattableString.Invariant($"{of}, {detail}, {width}: {fault}")));
            }
        }

        foreach (var stage in map.Hall.Fixtures.Where(static fixture => fixture.IsEstimated))
        {
            faults.AddRange(map.Within(stage.Outline).ToArray().Select(seat => $"{of}: the estimated stage lies on seat {map.IdOf(seat)}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
    }
}
