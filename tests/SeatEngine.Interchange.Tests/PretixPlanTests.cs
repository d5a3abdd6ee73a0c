using System.Text;
using System.Text.Json;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Interchange.Tests;

public sealed class PretixPlanTests
{
    // What a plan of the format may hold, member by member.
    private static readonly Dictionary<string, string[]> Members = new()
    {
        [""] = ["name", "categories", "zones", "size"],
        ["categories"] = ["name", "color"],
        ["size"] = ["width", "height"],
        ["zones"] = ["name", "zone_id", "uuid", "position", "rows", "areas"],
        ["rows"] = ["row_number", "row_label", "seat_label", "uuid", "seats", "row_number_position", "position"],
        ["seats"] = ["seat_guid", "seat_number", "uuid", "start_direction", "radius", "position", "category"],
        ["areas"] = ["color", "border_color", "rotation", "position", "uuid", "shape", "polygon", "rectangle", "ellipse", "circle", "text"],
        ["polygon"] = ["points"],
        ["text"] = ["text", "color", "size", "position"],
        ["position"] = ["x", "y"],
        ["points"] = ["x", "y"],
    };

    [PlanFact("riethsporthalle")]
    public void Read_Riethsporthalle_IsTwoFacingStandsAsInItsManifest()
    {
        var hall = Plan("riethsporthalle/plan.pretix.json").Hall!;
        using var csv = File.OpenRead(RepositoryFiles.SharedPlan("riethsporthalle/seats.csv")!);
        var manifest = ManifestCsv.Read(csv).Hall!;

        Assert.Equal(1252, HallText.SeatsOf(hall).Count());
        Assert.Equal(HallText.SeatsOf(manifest).Select(seat => $"{seat.Id} {seat.Category}").Order(StringComparer.Ordinal),
            HallText.SeatsOf(hall).Select(seat => $"{seat.Id} {seat.Category}").Order(StringComparer.Ordinal));
        Assert.Equal(["Block A", "Block B", "Block C", "Block D", "Block E", "Block F"],
            hall.Sections.Select(section => section.Name).Order(StringComparer.Ordinal));
        var south = HallText.SeatsOf(hall.Sections.Single(section => section.Name == "Block A")).Min(seat => seat.Position.Y);
        var north = HallText.SeatsOf(hall.Sections.Single(section => section.Name == "Block D")).Max(seat => seat.Position.Y);
        Assert.InRange(hall.FocalPoint!.Value.Y, north, south);
    }

    [PlanFact("beer-bench-tables")]
    public void Read_BeerBenches_AreTablesOfEightInGeometricOrder()
    {
        var hall = Plan("beer-bench-tables/plan.pretix.json").Hall!;
        var tables = hall.Sections.Single().Tables;

        Assert.Equal(120, tables.Length);
        Assert.All(tables, table => Assert.Equal(8, table.Seats.Length));
        Assert.Equal(["1", "3", "5", "7", "8", "6", "4", "2"], Turned(tables[0].Seats.Select(seat => seat.Label).ToArray(), "1"));
        Assert.Empty(hall.Fixtures);
    }

    [PlanFact("seatmap-canvas-stadium")]
    public void Read_Stadium_IsRefusedStrictlyAndLoadedLeniently()
    {
        var strict = Plan("seatmap-canvas-stadium/stadium.json");
        var lenient = Plan("seatmap-canvas-stadium/stadium.json", lenient: true);

        Assert.Null(strict.Hall);
        Assert.Equal(420, strict.Defects.Count(defect => defect.Code == DefectCodes.DuplicateSeatId));
        Assert.Equal(738, HallText.SeatsOf(lenient.Hall!).Select(seat => seat.Id).Distinct().Count());
        Assert.Equal(318, HallText.SeatsOf(lenient.Hall!).Count(seat => !seat.Id.Value.Contains('~', StringComparison.Ordinal)));
        Assert.Equal(420, lenient.Notes.Count(note => note.Code == DefectCodes.DuplicateSeatId));
        Assert.Equal(738, SeatMap.Compile(lenient.Hall!).SeatCount);
    }

    [Fact]
    public void Read_WhatIsSeenInTheWild_IsTaken()
    {
        var hall = Read("""
            {"name":"Wild","size":{"width":100.5,"height":90.25},"categories":[{"name":"A","color":"#ff0000","extra":1},{"name":""}],"author":"x",
             "zones":[{"position":{"x":10,"y":0},"rows":[{"row_number":"1","seats":[
               {"seat_guid":"a","seat_number":"1","position":{"x":0,"y":5.5},"category":"A","foo":[1]},
               {"seat_guid":"b","seat_number":"2","position":{"x":25,"y":5.5},"category":""}]}]}]}
            """).Hall!;

        Assert.Equal(["a 10 5.5 A", "b 35 5.5 "], HallText.SeatsOf(hall).Select(seat =>
            FormattableString.Invariant($"{seat.Id} {seat.Position.X / 0.022:0.###} {seat.Position.Y / 0.022:0.###} {seat.Category}")));
        Assert.Equal("Zone 1", hall.Sections[0].Name);
    }

    [Fact]
    public void Read_NestedPositions_AddUp()
    {
        var seat = HallText.SeatsOf(Read("""
            {"name":"n","categories":[],"zones":[{"name":"z","position":{"x":100,"y":200},"rows":[{"row_number":"1","position":{"x":10,"y":20},"seats":[
            {"seat_guid":"a","seat_number":"1","position":{"x":1,"y":2},"category":""}]}]}]}
            """).Hall!).Single();

        Assert.Equal(new PlanPoint(111 * 0.022, 222 * 0.022).Rounded(), seat.Position);
    }

    [Theory]
    [InlineData("{\"name\":\"n\",\"zones\":[{\"rows\":[]}]}", "no-seats")]
    [InlineData("{\"currency\":\"USD\",\"zones\":[{\"id\":\"P1\"}]}", "unknown-format")]
    [InlineData("{\"zones\":[{\"name\":\"z\",\"rows\":[{\"row_number\":\"1\",\"seats\":[{\"seat_number\":\"1\",\"position\":{\"x\":1,\"y\":1}},{\"seat_guid\":\"b\",\"position\":{\"x\":1,\"y\":1}}]}]}]}", "missing-value")]
    [InlineData("{\"zones\":[{\"name\":\"z\",\"rows\":[{\"row_number\":\"1\",\"seats\":[{\"seat_guid\":\"a\"},{\"seat_guid\":\"b\",\"position\":{\"x\":1,\"y\":1}}]}]}]}", "missing-value")]
    [InlineData("{\"zones\":[{\"name\":\"z\",\"rows\":[{\"row_number\":\"1\",\"seats\":[{\"seat_guid\":\"a\",\"position\":{\"x\":\"left\",\"y\":1}}]}]}]}", "wrong-type")]
    [InlineData("{\"categories\":[],\"zones\":[{\"name\":\"z\",\"rows\":[{\"row_number\":\"1\",\"seats\":[{\"seat_guid\":\"b\",\"seat_number\":\"1\",\"category\":\"X\",\"position\":{\"x\":1,\"y\":1}}]}]}]}", "unknown-reference")]
    public void Read_UnsoundPlan_SaysWhy(string text, string code)
    {
        var result = Read(text);

        Assert.Null(result.Hall);
        Assert.Contains(result.Defects, defect => defect.Code == code && defect.Severity == DefectSeverity.Error);
    }

    [Theory]
    [InlineData("0,0 20,0 40,0 60,0", false)]
    [InlineData("0,0 20,0 60,0 80,0", false)]
    [InlineData("0,0 0,20 60,0 60,20", true)]
    [InlineData("0,0 25,0 50,0 0,60 25,60 50,60", true)]
    [InlineData("0,0 20,20 40,40 30,-30 50,-10 70,10", true)]
    [InlineData("0,0 20,5 40,8 60,8 80,5 100,0", false)]
    [InlineData("0,0 20,0 40,0 60,0 200,60 220,60 240,60 260,60", false)]
    public void Read_RowOrTable_GoesByItsLines(string points, bool isTable)
    {
        var seats = points.Split(' ').Select((point, i) => $$"""{"seat_guid":"s{{i}}","seat_number":"{{i}}","category":"","position":{"x": {{point.Split(',')[0]}},"y":{{point.Split(',')[1]}} } }""");
        var hall = Read($$"""{"name":"n","categories":[],"zones":[{"name":"z","position":{"x":0,"y":0},"rows":[{"row_number":"1","position":{"x":0,"y":0},"seats":[{{string.Join(',', seats)}}]}]}]}""").Hall!;

        Assert.Equal(isTable ? 1 : 0, hall.Sections[0].Tables.Length);
        Assert.Equal(isTable ? 0 : 1, hall.Sections[0].Rows.Length);
    }

    [Theory]
    [MemberData(nameof(BundledHalls))]
    public void Write_BundledHall_HasOnlyMembersOfTheFormatAndReadsBackAsTheSameSeats(string name)
    {
        using var file = File.OpenRead(RepositoryFiles.Full("samples/halls/" + name));
        var hall = HallFile.Read(file).Hall!;
        using var stream = new MemoryStream();

        var notes = PretixPlan.Write(hall, stream);
        using var document = JsonDocument.Parse(stream.ToArray());
        CheckMembers(document.RootElement, "");
        var copy = Read(Encoding.UTF8.GetString(stream.ToArray()), lenient: true).Hall!;

        var (moved, original) = (Offset(hall, copy), HallText.SeatsOf(hall).ToDictionary(seat => seat.Id));
        Assert.Equal(original.Count, HallText.SeatsOf(copy).Count());
        foreach (var seat in HallText.SeatsOf(copy))
        {
            var same = original[seat.Id];
            Assert.True(same.Label == seat.Label && same.Position
                .PlanDistanceTo(new(seat.Position.X - moved.X, seat.Position.Y - moved.Y)) < 0.0011, $"The seat {seat.Id} is another.");
        }

        // Boxes, tables and segments become rows and gaps; where there are none, the map is the same run by run.
        if (hall.Sections.All(section => section.Boxes.IsEmpty && section.Tables.IsEmpty)
            && HallText.SeatsOf(hall).All(seat => seat.Segment is null && seat.NextNeighbour is null && seat.Replaces.IsEmpty))
        {
            Assert.Equal(RunsOf(SeatMap.Compile(hall)), RunsOf(SeatMap.Compile(copy)));
        }

        Assert.All(notes, note => Assert.Contains(note.Code, (string[])["not-in-format", "category-added"]));
    }

    [Theory]
    [MemberData(nameof(BundledHalls))]
    public void Write_BundledHall_ReadsBackWithTheSameNeighboursWhereTheFormatCanSayThem(string name)
    {
        using var file = File.OpenRead(RepositoryFiles.Full("samples/halls/" + name));
        var before = SeatMap.Compile(HallFile.Read(file).Hall!);
        using var stream = new MemoryStream();
        PretixPlan.Write(before.Hall, stream);
        stream.Position = 0;

        var diff = HallDiff.Of(before, SeatMap.Compile(HallReader.Read(stream, new() { Lenient = true }).Hall!));

        Assert.True(diff.Added.IsEmpty && diff.Removed.IsEmpty);
        Assert.All(diff.Rerun, change =>
        {
            Assert.True(before.TryGetIndex(change.Seat, out var seat));
            var row = before.RowOf(seat);
            var isOpenTable = row.Kind == MapRowKind.Table && row.Runs[0].Kind != SeatRunKind.Ring;
            var isReplacing = !before.ReplacedBy(seat).IsEmpty || !before.ReplacementsOf(seat).IsEmpty;
            Assert.True(row.Kind == MapRowKind.Box || isOpenTable || isReplacing
                || before[seat].Seat.Segment is not null, $"{change.Seat} sits beside others.");
        });
    }

    public static TheoryData<string> BundledHalls() =>
        [.. Directory.EnumerateFiles(RepositoryFiles.Full("samples/halls"), "*.json").Select(Path.GetFileName).Where(name => HallFile
            .Recognises(File.ReadAllBytes(RepositoryFiles.Full("samples/halls/" + name)))).OfType<string>().Order(StringComparer.Ordinal)];

    [PlanFact("riethsporthalle")]
    public void Write_PlanThatWasRead_KeepsItsPixels()
    {
        var hall = Plan("riethsporthalle/plan.pretix.json").Hall!;
        using var stream = new MemoryStream();
        PretixPlan.Write(hall, stream);

        var copy = Read(Encoding.UTF8.GetString(stream.ToArray())).Hall!;

        Assert.Equal(
            HallText.SeatsOf(hall).Select(seat =>
                FormattableString.Invariant($"{seat.Id} {seat.Label} {seat.Position.X:0.000} {seat.Position.Y:0.000} {seat.Category}")),
            HallText.SeatsOf(copy).Select(seat =>
                FormattableString.Invariant($"{seat.Id} {seat.Label} {seat.Position.X:0.000} {seat.Position.Y:0.000} {seat.Category}")));
    }

    private static IEnumerable<string> RunsOf(SeatMap map) =>
        map.Runs.Select(run => string.Join(' ', Enumerable.Range(run.First.Value, run.Length).Select(slot => map.IdOf(new SeatIndex(slot)))
            .Order())).Order(StringComparer.Ordinal);

    private static void CheckMembers(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                CheckMembers(item, name);
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            Assert.True(Members[name].Contains(member.Name), $"The format knows no member {member.Name} in {name}.");
            CheckMembers(member.Value, member.Name);
        }

        Assert.True(name != "zones" || element.TryGetProperty("name", out _));
        Assert.True(name != "rows" || element.TryGetProperty("position", out _));
    }

    private static PlanPoint Offset(Hall hall, Hall copy)
    {
        var first = HallText.SeatsOf(copy).First();
        var original = HallText.SeatsOf(hall).Single(seat => seat.Id == first.Id);
        return new(Math.Round(first.Position.X - original.Position.X, 2), Math.Round(first.Position.Y - original.Position.Y, 2));
    }

    private static string[] Turned(string[] ring, string first)
    {
        var at = Array.IndexOf(ring, first);
        var turned = ring[at..].Concat(ring[..at]).ToArray();
        return turned[1] == "3" ? turned : [turned[0], .. turned[1..].Reverse()];
    }

    private static HallReadResult Plan(string name, bool lenient = false)
    {
        using var stream = File.OpenRead(RepositoryFiles.SharedPlan(name)!);
        return HallReader.Read(stream, new() { Lenient = lenient });
    }

    private static HallReadResult Read(string text, bool lenient = false) =>
        HallReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new() { Lenient = lenient });
}
