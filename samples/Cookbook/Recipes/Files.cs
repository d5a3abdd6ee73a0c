using System.Text;

namespace CookbookSample.Recipes;

/// <summary>Halls from plans and files.</summary>
public static class Files
{
    [Recipe("A hall from a paper plan",
        "Rows on an arc, odd numbers on one side and even ones on the other, no row I, wheelchair spaces at the back, two boxes.")]
    public static Hall AHallFromAPaperPlan(RecipePage page)
    {
        var hall = new HallBuilder("Playhouse")
            .Category("A", "Stalls", "#8c1c13").Category("B", "Boxes", "#1f4e79")
            .Stage("Stage", new PlanBounds(-6, -5, 6, 0))
            .Section("S", "Stalls", stalls => stalls
                .Category("A")
                .RowLabels(LabelScheme.Letters().Skipping("I"))
                .Numbering(SeatNumbering.OddEven(HallSide.Left))
                .From(RowPath.Arc(new PlanPoint(0, -18), radius: 20))
                .Rows(9, row => RowPattern.Empty.Chairs(7 + (row / 3)).Aisle().Chairs(7 + (row / 3)))
                .Back(1.2)
                .Row("c 2w c 4 | 4 c 2w c"))
            .Section("X", "Boxes", boxes => boxes
                .Category("B")
                .Box("1", new PlanPoint(8, 2.5, 3), turn: -90, rows: [2, 2])
                .Box("2", new PlanPoint(-8, 2.5, 3), turn: 90, rows: [2, 2]))
            .Build();
        page.Print($"{SeatMap.Compile(hall).SeatCount} places, {HallValidator.Validate(hall).Length} defects");
        page.Draw(new MapComposer(SeatMap.Compile(hall)).Compose(new MapView { Width = 640, SeatNumbers = true }));
        return hall;
    }

    [Recipe("From a spreadsheet", "A manifest with a line for each seat becomes a hall. Without positions it is drawn as a scheme.")]
    public static HallReadResult FromASpreadsheet(RecipePage page)
    {
        StringBuilder sheet = new("section,row,seat\n");
        foreach (var row in new[] { "A", "B", "C" })
        {
            foreach (var seat in Enumerable.Range(1, 10))
            {
                sheet.Append($"Stalls,{row},{seat}\n");
            }
        }

        using MemoryStream file = new(Encoding.UTF8.GetBytes(sheet.ToString()));
        var read = ManifestCsv.Read(file, new ManifestReadOptions { Name = "School hall" });
        foreach (var note in read.Notes)
        {
            page.Print(note.ToString());
        }

        page.Draw(new MapComposer(SeatMap.Compile(read.Hall!)).Compose(new MapView { Width = 400 }));
        return read;
    }

    [Recipe("All that is wrong with a file",
        "Every defect at once, each with its place; lenient reading mends what can be mended by a stated rule, and notes it.")]
    public static (HallReadResult Strict, HallReadResult Lenient) AllThatIsWrongWithAFile(RecipePage page)
    {
        var sheet = Encoding.UTF8.GetBytes("section,row,seat,x,y\nA,1,1,0,1\nA,1,1,0.5,1\nA,1,3,1,1\nA,2,1,0,2\nA,2,1,0,2\n");
        var strict = ManifestCsv.Read(new MemoryStream(sheet));
        foreach (var defect in strict.Defects)
        {
            page.Print(defect.ToString());
        }

        var lenient = ManifestCsv.Read(new MemoryStream(sheet), new ManifestReadOptions { Lenient = true });
        page.Print($"lenient: {SeatMap.Compile(lenient.Hall!).SeatCount} seats");
        return (strict, lenient);
    }

    [Recipe("To pretix and back", "Other systems' files are read and written; what one of them cannot hold is told.")]
    public static HallReadResult ToPretixAndBack(RecipePage page)
    {
        var hall = House.Map("black-box").Hall;
        using MemoryStream plan = new();
        foreach (var note in PretixPlan.Write(hall, plan))
        {
            page.Print(note.ToString());
        }

        plan.Position = 0;
        var back = HallReader.Read(plan);
        page.Print($"{back.Hall!.Name}: {SeatMap.Compile(back.Hall).SeatCount} seats, the same ids: " +
            $"{HallDiff.Of(hall, back.Hall) is { Added.IsEmpty: true, Removed.IsEmpty: true }}");
        return back;
    }

    [Recipe("With the orchestra pit", "A set-up takes the first rows out; seats that stay keep their ids, so subscriptions follow them.")]
    public static SetUpMaps WithTheOrchestraPit(RecipePage page)
    {
        HallSetUp pit = new()
        {
            Name = "orchestra pit",
            WithoutRows = [new(new SectionId("SC"), "A"), new(new SectionId("SC"), "B"), new(new SectionId("SL"), "A"),
                new(new SectionId("SR"), "A")],
        };
        var maps = SetUpMaps.Compile(House.Map("concert-hall").Hall, pit).Maps!;
        page.Print($"usual {maps.UsualMap.SeatCount}, with the pit {maps["orchestra pit"].SeatCount}");
        return maps;
    }

    [Recipe("Before a new plan goes live", "A row is taken out; what does that do to what is sold?")]
    public static HallLoss BeforeANewPlanGoesLive(RecipePage page)
    {
        var tonight = House.Open("black-box").PartlySold(0.4);
        var old = tonight.Map.Hall;
        var seating = old.Sections[0];
        var next = old with { Sections = [seating with { Rows = [.. seating.Rows.Where(row => row.Label != "D")] }] };
        var loss = HallDiff.Of(old, next).LossOf(PlaceSelection.Of(tonight.Inventory.Snapshot().Sold.ToIds()));
        page.Print($"drops sold seats: {loss.DropsSold}");
        page.Print($"to be rehoused: {string.Join(", ", loss.Dropped)}");
        return loss;
    }

    [Recipe("Save an evening, and open it again", "Snapshot and log in one file that is checked line by line.")]
    public static SeatInventory SaveAnEveningAndOpenItAgain(RecipePage page)
    {
        HouseClock clock = new();
        var tonight = House.Open("black-box", clock: clock).PartlySold(0.4);
        using MemoryStream file = new();
        tonight.Inventory.Write(file);
        file.Position = 0;
        var again = SeatInventory.Read(file, tonight.Map, new SeatInventoryOptions { Time = clock }).OrThrow();
        page.Print($"{again.Snapshot().SoldCount} sold, the same: {again.Snapshot().HasSameContentAs(tonight.Inventory.Snapshot())}");
        return again;
    }
}
