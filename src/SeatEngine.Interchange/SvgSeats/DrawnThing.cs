using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>A seat or a stage while the shapes that make it are read.</summary>
internal sealed class DrawnThing
{
    /// <summary>So many corners of a stage are kept; what they enclose stays the same to the eye with far fewer.</summary>
    private const int MostCorners = 10_000;

    private double _minX = double.PositiveInfinity;
    private double _minY = double.PositiveInfinity;
    private double _maxX = double.NegativeInfinity;
    private double _maxY = double.NegativeInfinity;

    /// <summary>Where its element begins in the file.</summary>
    public required DrawingPlace Place { get; init; }

    /// <summary>The corners of the stage, in units of the drawing; null for seats.</summary>
    public List<PlanPoint>? Outline { get; init; }

    public bool IsStage => Outline is not null;

    /// <summary>Whether only a text or title that is yet to come tells whether it is a seat.</summary>
    public bool IsTentative { get; set; }

    /// <summary>Whether something is wrong with it that has been told.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether a shape of it is not seen.</summary>
    public bool HasHidden { get; set; }

    /// <summary>Whether its outline has more corners than are kept.</summary>
    public bool HasTooManyCorners { get; private set; }

    /// <summary>Whether a seat lies within it.</summary>
    public bool HoldsSeats { get; set; }

    public string? Id { get; set; }

    public string? Label { get; set; }

    public string? Level { get; set; }

    public string? Section { get; set; }

    public string? Row { get; set; }

    public string? Category { get; set; }

    public string Text { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public SeatFeatures Features { get; init; }

    /// <summary>The shapes of a thing that may turn out to be no seat, where a background is kept; null for none.</summary>
    public List<BackgroundShape>? Drawn { get; set; }

    /// <summary>Whether any shape tells where it lies, within reason.</summary>
    public bool LiesSomewhere => Math.Max(Math.Abs(_minX), Math.Abs(_maxX)) <= 1e9 && Math.Max(Math.Abs(_minY), Math.Abs(_maxY)) <= 1e9;

    public PlanPoint Middle => new((_minX + _maxX) / 2, (_minY + _maxY) / 2);

    /// <summary>Takes the place of a thing that is part of this one.</summary>
    public void AddAll(DrawnThing part)
    {
        (_minX, _maxX) = (Math.Min(_minX, part._minX), Math.Max(_maxX, part._maxX));
        (_minY, _maxY) = (Math.Min(_minY, part._minY), Math.Max(_maxY, part._maxY));
        HasHidden |= part.HasHidden;
        HoldsSeats |= part.HoldsSeats;
        if (part.Drawn is { } drawn)
        {
            (Drawn ??= []).AddRange(drawn);
        }
    }

    public void Add(PlanPoint point)
    {
        if (Outline is { } outline)
        {
            HasTooManyCorners |= outline.Count == MostCorners;
            if (outline.Count < MostCorners)
            {
                outline.Add(point);
            }
        }

        (_minX, _maxX) = (Math.Min(_minX, point.X), Math.Max(_maxX, point.X));
        (_minY, _maxY) = (Math.Min(_minY, point.Y), Math.Max(_maxY, point.Y));
    }
}
