using CookbookSample.Recipes;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace CookbookSample.Tests;

public sealed class FilesTests
{
    [Fact]
    public void AHallFromAPaperPlan_Hall_IsAsThePlanSays()
    {
        var hall = Files.AHallFromAPaperPlan(new RecipePage());
        var map = SeatMap.Compile(hall);

        Assert.Empty(HallValidator.Validate(hall));
        Assert.Equal(168, map.SeatCount);
        Assert.Equal(4, map.WheelchairSpaces.Count);
        Assert.DoesNotContain(hall.Sections[0].Rows, row => row.Label == "I");
        Assert.True(map.TryGetIndex(new SeatId("S-A-1"), out var first) && map.TryGetIndex(new SeatId("S-A-3"), out var third)
            && Math.Abs(first.Value - third.Value) == 1);
    }

    [Fact]
    public void FromASpreadsheet_ThirtyLines_AreThirtySeatsInAScheme()
    {
        var read = Files.FromASpreadsheet(new RecipePage());

        Assert.True(read.Succeeded);
        Assert.True(read.Hall!.IsSchematic);
        Assert.Equal(30, SeatMap.Compile(read.Hall).SeatCount);
    }

    [Fact]
    public void AllThatIsWrongWithAFile_TwoTwins_AreBothTold()
    {
        var (strict, lenient) = Files.AllThatIsWrongWithAFile(new RecipePage());

        Assert.Null(strict.Hall);
        Assert.Equal(2, strict.Defects.Count(defect => defect.Code == DefectCodes.DuplicateSeatId));
        // A chair at the same place twice is one; two at different places are two.
        Assert.Equal(4, SeatMap.Compile(lenient.Hall!).SeatCount);
        Assert.NotEmpty(lenient.Notes);
    }

    [Fact]
    public void ToPretixAndBack_Hall_KeepsItsSeats()
    {
        var back = Files.ToPretixAndBack(new RecipePage());
        var diff = HallDiff.Of(House.Map("black-box").Hall, back.Hall!);

        Assert.Empty(diff.Added);
        Assert.Empty(diff.Removed);
    }

    [Fact]
    public void WithTheOrchestraPit_SetUp_HasNoFirstRows()
    {
        var maps = Files.WithTheOrchestraPit(new RecipePage());

        Assert.Equal(2702, maps.UsualMap.SeatCount);
        Assert.Equal(2646, maps["orchestra pit"].SeatCount);
        Assert.Equal(2646, maps.InAll().Length);
    }

    [Fact]
    public void BeforeANewPlanGoesLive_SoldSeatsOfTheRow_AreTold()
    {
        var loss = Files.BeforeANewPlanGoesLive(new RecipePage());

        Assert.True(loss.DropsSold);
        IEnumerable<SeatId> sold = House.Open("black-box").PartlySold(0.4).Inventory.Snapshot().Sold.ToIds();
        Assert.Equal(sold.Where(seat => seat.Value[2] == 'D').Order(), loss.Dropped.Order());
    }

    [Fact]
    public void SaveAnEveningAndOpenItAgain_Inventory_IsTheSame()
    {
        var again = Files.SaveAnEveningAndOpenItAgain(new RecipePage());

        Assert.Equal(40, again.Snapshot().SoldCount);
        Assert.Equal("2027-03-22", again.Performance.Value);
    }
}
