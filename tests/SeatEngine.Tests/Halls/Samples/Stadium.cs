using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>A stadium of some 72,000 about a pitch of 105 by 68 metres, in three tiers with exits amid the sections.</summary>
internal static class Stadium
{
    public static Hall Build()
    {
        var hall = new HallBuilder("Stadium")
            .Version("1")
            .FocalPoint(0, 0)
            .Level("lower", "Lower tier")
            .Level("club", "Club tier")
            .Level("upper", "Upper tier")
            .Category("C1", "Club", "#5f0f40")
            .Category("L1", "Lower, along the pitch", "#9a031e")
            .Category("L2", "Lower, behind the goals", "#fb8b24")
            .Category("L3", "Lower, corners", "#e36414")
            .Category("U1", "Upper, along the pitch", "#0f4c5c")
            .Category("U2", "Upper, behind the goals", "#2c7da0")
            .Category("U3", "Upper, corners", "#61a5c2")
            .Stage("Pitch", new PlanBounds(-52.5, -34, 52.5, 34));
        var bowl = new Bowl(halfX: 45, halfY: 28);
        bowl.Add(hall, new()
        {
            Level = "lower",
            FirstNumber = 101,
            Radius = 13,
            Rows = 30,
            Height = 1,
            Spacing = 0.8,
            Rise = 0.3,
            Pitch = 0.5,
            EndSections = 7,
            FlankSections = 4,
            CornerSections = 3,
            Categories = ("L1", "L3", "L2"),
            RowLabels = LabelScheme.Numbers(),
            VomitoryAt = 18,
            VomitoryRows = 4,
            HasWheelchairs = true,
        });
        bowl.Add(hall, new()
        {
            Level = "club",
            FirstNumber = 201,
            Radius = 40,
            Rows = 14,
            Height = 12,
            Spacing = 0.9,
            Rise = 0.4,
            Pitch = 0.55,
            EndSections = 6,
            FlankSections = 4,
            CornerSections = 4,
            Categories = ("C1", "C1", "C1"),
            RowLabels = LabelScheme.Numbers(),
        });
        bowl.Add(hall, new()
        {
            Level = "upper",
            FirstNumber = 301,
            Radius = 55.5,
            Rows = 28,
            Height = 21,
            Spacing = 0.8,
            Rise = 0.5,
            Pitch = 0.5,
            EndSections = 7,
            FlankSections = 4,
            CornerSections = 6,
            Categories = ("U1", "U3", "U2"),
            RowLabels = LabelScheme.Numbers(),
            VomitoryAt = 8,
            VomitoryRows = 4,
        });
        return hall
            .Ranking(new RankingDefinition { Name = "Near the pitch" })
            .Build();
    }
}
