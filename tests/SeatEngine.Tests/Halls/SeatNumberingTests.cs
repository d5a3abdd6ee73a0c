using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Halls;

namespace SeatEngine.Tests.Halls;

public class SeatNumberingTests
{
    private static SeatNumbering[] Numberings { get; } =
    [
        SeatNumbering.LeftToRight(),
        SeatNumbering.RightToLeft(LabelScheme.Numbers(2, 2)),
        SeatNumbering.LeftToRight(LabelScheme.Letters().Skipping("I", "O")),
        SeatNumbering.OddEven(),
        SeatNumbering.OddEven(HallSide.Left, 11),
        SeatNumbering.Continental(),
        SeatNumbering.Serpentine(),
        SeatNumbering.Serpentine(LabelScheme.Numbers().Skipping("13")),
        SeatNumbering.Through(),
    ];

    [Fact]
    public void LabelsOf_LeftToRightAndBack_Count()
    {
        var row = new RowPlan { Count = 4 };

        Assert.Equal<string>(["1", "2", "3", "4"], SeatNumbering.LeftToRight().LabelsOf(row));
        Assert.Equal<string>(["4", "3", "2", "1"], SeatNumbering.RightToLeft().LabelsOf(row));
        Assert.Equal<string>(["101", "102", "103", "104"], SeatNumbering.Continental().LabelsOf(row));
    }

    [Fact]
    public void LabelsOf_OddEven_MeetAtTheAxis()
    {
        var row = new RowPlan { Count = 7, LeftOfAxis = 3 };

        Assert.Equal<string>(["6", "4", "2", "1", "3", "5", "7"], SeatNumbering.OddEven().LabelsOf(row));
        Assert.Equal<string>(["5", "3", "1", "2", "4", "6", "8"], SeatNumbering.OddEven(HallSide.Left).LabelsOf(row));
    }

    [Fact]
    public void LabelsOf_Serpentine_TurnsAtEachRowsEnd()
    {
        var numbering = SeatNumbering.Serpentine();

        Assert.Equal<string>(["1", "2", "3"], numbering.LabelsOf(new RowPlan { Count = 3 }));
        Assert.Equal<string>(["7", "6", "5", "4"], numbering.LabelsOf(new RowPlan { Count = 4, RowIndex = 1, NumbersBefore = 3 }));
        Assert.Equal<string>(["8", "9"], numbering.LabelsOf(new RowPlan { Count = 2, RowIndex = 2, NumbersBefore = 7 }));
    }

    [Fact]
    public void LabelsOf_WithBisPlaces_TakesTheNeighboursNumber()
    {
        var numbering = SeatNumbering.OddEven(HallSide.Left);
        var row = new RowPlan { Count = 6, LeftOfAxis = 3, Bis = [0, 5] };

        Assert.Equal<string>(["3 bis", "3", "1", "2", "4", "4 bis"], numbering.LabelsOf(row));
        Assert.Equal(5, numbering.PlaceOf("4 bis", row));
        Assert.Equal(-1, numbering.PlaceOf("1 bis", row));
        Assert.Equal(-1, numbering.PlaceOf("5 bis", row));
    }

    [Fact]
    public void PlaceOf_OfEachLabelOfARow_InvertsLabelsOf()
    {
        Prop.ForAll(Rows().ToArbitrary(), row =>
        {
            foreach (var numbering in Numberings)
            {
                var labels = numbering.LabelsOf(row);
                Assert.Equal(row.Count, labels.Distinct(StringComparer.Ordinal).Count());
                Assert.Equal(Enumerable.Range(0, row.Count), labels.Select(label => numbering.PlaceOf(label, row)));
            }
        }).Check(Cases.Of(300));
    }

    [Fact]
    public void PlaceOf_OfALabelOfAnotherRow_FindsNothing()
    {
        Prop.ForAll(Rows().ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (row, number) =>
        {
            foreach (var numbering in Numberings)
            {
                var label = numbering.Labels.LabelAt(Math.Min(number, numbering.Labels.Count - 1));
                Assert.Equal(numbering.LabelsOf(row).IndexOf(label), numbering.PlaceOf(label, row));
            }
        }).Check(Cases.Of(300));
    }

    [Fact]
    public void LabelsOf_APlanThatContradictsItself_Refuses()
    {
        var numbering = SeatNumbering.LeftToRight();

        Assert.Throws<ArgumentException>(() => numbering.LabelsOf(new RowPlan { Count = 2, Bis = [2] }));
        Assert.Throws<ArgumentException>(() => numbering.LabelsOf(new RowPlan { Count = 2, Bis = [0, 0] }));
        Assert.Throws<ArgumentException>(() => numbering.LabelsOf(new RowPlan { Count = 1, Bis = [0] }));
        Assert.Throws<ArgumentException>(() => numbering.LabelsOf(new RowPlan { Count = 3, Bis = [1, 2] }));
        Assert.Throws<ArgumentException>(() => SeatNumbering.LeftToRight(LabelScheme.Of("a")).LabelsOf(new RowPlan { Count = 2 }));
        Assert.Throws<ArgumentException>(() => SeatNumbering.OddEven(start: 2));
    }

    private static Gen<RowPlan> Rows() =>
        from count in Gen.Choose(0, 40)
        from left in Gen.Choose(0, count)
        from row in Gen.Choose(0, 3)
        from before in Gen.Choose(0, 100)
        from bis in Gen.Choose(0, 3)
        select new RowPlan
        {
            Count = count,
            LeftOfAxis = left,
            RowIndex = row,
            NumbersBefore = before,

            // Apart from each other, so that no two take the number of one seat.
            Bis = [.. Enumerable.Range(0, bis).Select(static at => 3 + (at * 4)).Where(place => place < count)],
        };
}
