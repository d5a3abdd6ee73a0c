namespace SeatEngine.Rendering;

/// <summary>A name that asks for room.</summary>
internal sealed record NameRequest
{
    public required string Name { get; init; }

    /// <summary>What stands below the name where there is room for it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The class of its text.</summary>
    public required string ClassName { get; init; }

    /// <summary>The shape that the name is of; it is one of the placer's, so that it is known as its own.</summary>
    public required NameShape Own { get; init; }

    /// <summary>Further shapes to which the name belongs as well, such as the other sections of a level.</summary>
    public IReadOnlyList<NameShape> Kin { get; init; } = [];

    /// <summary>Shapes that hold its own; it may lie in them, and it is no matter whether they are nearer.</summary>
    public IReadOnlyList<NameShape> Around { get; init; } = [];

    /// <summary>Whether a seat, by its place in drawing order, is one of its own; null where it has none.</summary>
    public Func<int, bool>? OwnsSeat { get; init; }

    /// <summary>Where it would stand best.</summary>
    public required ScenePoint Centre { get; init; }

    /// <summary>The way from what is looked at, of length 1: names beside a shape stand behind it first.</summary>
    public ScenePoint Away { get; init; } = new(0, 1);

    /// <summary>The size it would have best.</summary>
    public required double Size { get; init; }

    public bool Bold { get; init; }

    /// <summary>The turn of its rows in degrees, along which the name may be turned; null to keep it upright.</summary>
    public double? Along { get; init; }

    public bool Inside { get; init; } = true;

    /// <summary>Whether the name may stand upon its own seats, on a plate.</summary>
    public bool OnSeats { get; init; }

    /// <summary>Whether it may do so where there is room nowhere else.</summary>
    public bool OnSeatsAtLast { get; init; }

    /// <summary>The turn in degrees of a free text that stands at its centre without a shape; null for the name of a shape.</summary>
    public double? AtPoint { get; init; }

    /// <summary>The colour within its shape, of name and notes; null to take those for paper.</summary>
    public SceneColor? InkInside { get; init; }

    /// <summary>Whether it stands on a plate within its shape, which is not plain.</summary>
    public bool OnPlate { get; init; }

    /// <summary>Whether the name gets a number in the legend where it has no room.</summary>
    public bool Numbered { get; init; } = true;
}
