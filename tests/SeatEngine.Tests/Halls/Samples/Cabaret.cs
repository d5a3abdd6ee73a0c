using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>
/// A cabaret of some 240 at tables: long tables at the stage's foot, round ones about a dance floor where people stand,
/// and alcoves along the back wall that are sold as a whole.
/// </summary>
internal static class Cabaret
{
    public static Hall Build() => new HallBuilder("Cabaret")
        .Version("1")
        .FocalPoint(0, -1, 0.8)
        .Category("G", "At the stage", "#6d214f")
        .Category("T", "Tables", "#b33771")
        .Category("A", "Alcoves", "#182c61")
        .Category("D", "Dance floor", "#58b19f")
        .Stage("Stage", [new(-5, -5), new(5, -5), new(5, -1), new(2, 0), new(-2, 0), new(-5, -1)])
        .Section("G", "Stage tables", StageTables)
        .Section("T", "Tables", Tables)
        .Section("A", "Alcoves", Alcoves)
        .Area("DANCE", "Dance floor", 80, new PlanBounds(-3.5, 4.4, 3.5, 10.4), "D")
        .Obstacle("Bar", new PlanBounds(10.6, 4, 11.8, 12))
        .Exit("Exit", new PlanPoint(-11.5, 1))
        .Build();

    // Nobody sits with the back to the stage: the far side stays open.
    private static void StageTables(SectionBuilder tables)
    {
        tables.Category("G");
        for (var i = 0; i < 4; i++)
        {
            var x = (i - 1.5) * 4.2;
            tables.RectangularTable(Number(i + 1), new PlanPoint(x, 2.2), 2.6, 0.8, (0, 1, 5, 1), table => table.Open(TableSide.Far));
        }
    }

    private static void Tables(SectionBuilder tables)
    {
        tables.Category("T");
        var number = 0;
        foreach (var x in (ReadOnlySpan<double>)[-8.6, -5.6, 5.6, 8.6])
        {
            for (var row = 0; row < 4; row++)
            {
                tables.RoundTable(Number(++number), new PlanPoint(x, 5 + (row * 2.7)), 1.2, 6, table => table.Turn(30));
            }
        }

        for (var row = 0; row < 2; row++)
        {
            for (var i = 0; i < 5; i++)
            {
                tables.RoundTable(Number(++number), new PlanPoint((i - 2) * 3.4, 16.4 + (row * 3)), 1.5, 8);
            }
        }
    }

    private static void Alcoves(SectionBuilder alcoves)
    {
        alcoves.Category("A");
        for (var i = 0; i < 6; i++)
        {
            alcoves.Box(Number(i + 1), new PlanPoint((i - 2.5) * 3.2, 22), 0, [3, 3], box => box.Chairs(0.6, 0.8).Whole());
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
