using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Halls;

/// <summary>Makes halls with the builder as people would, from a seed: any mixture of what it offers.</summary>
internal static class BuiltHall
{
    private static readonly SeatNumbering[] Numberings =
    [
        SeatNumbering.LeftToRight(),
        SeatNumbering.RightToLeft(LabelScheme.Numbers(1, 2)),
        SeatNumbering.OddEven(),
        SeatNumbering.OddEven(HallSide.Left),
        SeatNumbering.Continental(),
        SeatNumbering.Serpentine(LabelScheme.Numbers().Skipping("13")),
        SeatNumbering.LeftToRight(LabelScheme.Following("A01")),
    ];

    private static readonly LabelScheme[] RowLabels =
    [
        LabelScheme.Letters().Skipping("I", "O"),
        LabelScheme.RepeatedLetters("Y"),
        LabelScheme.Roman(),
        LabelScheme.Numbers(10, 5),
    ];

    public static Hall Make(int seed)
    {
        var random = new Random(seed);
        var hall = new HallBuilder("Built").FocalPoint(0, -3, 1).Category("P1", "One").Category("P2", "Two")
            .Stage("Stage", new PlanBounds(-5, -6, 5, -1));
        for (var section = random.Next(1, 5); section > 0; section--)
        {
            var at = section;
            hall.Section("S" + at.ToString(CultureInfo.InvariantCulture), "Section", building => Fill(building, random, at));
        }

        if (random.Next(2) == 0)
        {
            hall.Area("GA", "Floor", random.Next(1, 500), new PlanBounds(-5, 0, 5, 4), "P1");
        }

        return hall.Build();
    }

    private static void Fill(SectionBuilder section, Random random, int at)
    {
        var front = new PlanPoint(0, at * 30, at);
        section.Category("P1")
            .Pitch(0.48 + (random.Next(20) / 100.0))
            .AisleWidth(0.4 + (random.Next(120) / 100.0))
            .Spacing(0.8 + (random.Next(30) / 100.0), random.Next(40) / 100.0)
            .Stagger(random.Next(2) == 0)
            .RowLabels(RowLabels[random.Next(RowLabels.Length)])
            .Numbering(Numberings[random.Next(Numberings.Length)])
            .From(random.Next(2) == 0
                ? RowPath.Line(front, random.Next(-60, 60))
                : RowPath.Arc(front with { Y = front.Y - 15 }, 15, random.Next(-60, 60)));
        for (var row = random.Next(1, 8); row > 0; row--)
        {
            section.Row(Pattern(random));
        }

        if (random.Next(2) == 0)
        {
            section.Row("6", row => row.Label("bay").Numbering(SeatNumbering.LeftToRight())).WheelchairBay("bay", "W", ["1", "2"], ["3"]);
        }

        if (random.Next(2) == 0)
        {
            section.Box("box", front with { X = 20 }, random.Next(-180, 180), [2, random.Next(4)],
                static box => box.Category("P2").Whole());
        }

        if (random.Next(2) == 0)
        {
            section.RoundTable("round", front with { X = -20 }, 1.5, random.Next(1, 11), table => table.Open(random.Next(1, 90)));
            section.RectangularTable("square", front with { X = -25 }, 1.8, 0.8,
                (random.Next(4), random.Next(2), random.Next(1, 4), random.Next(2)), table => table.Turn(random.Next(360)));
        }
    }

    public static RowPattern Pattern(Random random)
    {
        var pattern = RowPattern.Empty;
        for (var stretch = random.Next(1, 4); stretch > 0; stretch--)
        {
            pattern = random.Next(4) switch
            {
                0 => pattern.Companions().Wheelchairs(random.Next(1, 3)).Companions().Chairs(random.Next(6)),
                1 => pattern.Chairs(random.Next(1, 9)).Bis(),
                _ => pattern.Chairs(random.Next(1, 15)),
            };
            pattern = stretch == 1 ? pattern : random.Next(3) == 0 ? pattern.Space(random.Next(1, 3)) : pattern.Aisle();
        }

        return pattern;
    }
}
