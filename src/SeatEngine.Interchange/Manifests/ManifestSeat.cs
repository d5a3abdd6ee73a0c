using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>One line of a manifest, understood field by field but not yet put in its place.</summary>
internal sealed class ManifestSeat
{
    /// <summary>What the one section is called of a house that names none.</summary>
    public const string OnlySection = "Main";

    private More? _more;

    public required long Line { get; init; }

    /// <summary>How people find a line of the file.</summary>
    public required Func<long, string> PlaceOf { get; init; }

    public string? Id { get => _more?.Id; init => Say(value, static (more, said) => more.Id = said); }

    public string? Level { get => _more?.Level; init => Say(value, static (more, said) => more.Level = said); }

    public required string Section { get; set; }

    public required string Row { get; set; }

    public required PlaceKind Kind { get; init; }

    public required string Label { get; set; }

    public int? Index { get; set; }

    public string? Segment { get => _more?.Segment; set => Say(value, static (more, said) => more.Segment = said); }

    public string? Next { get => _more?.Next; set => Say(value, static (more, said) => more.Next = said); }

    public string? Category { get => _more?.Category; init => Say(value, static (more, said) => more.Category = said); }

    public SeatFeatures Features { get; init; }

    public SeatId[] CompanionOf
    {
        get => _more?.CompanionOf ?? [];
        set => Say(value.Length == 0 ? null : value, static (more, said) => more.CompanionOf = said);
    }

    public SeatId[] Replaces
    {
        get => _more?.Replaces ?? [];
        init => Say(value.Length == 0 ? null : value, static (more, said) => more.Replaces = said);
    }

    public string? Note { get => _more?.Note; init => Say(value, static (more, said) => more.Note = said); }

    /// <summary>In the units of the file when read, in metres when placed.</summary>
    public PlanPoint Position { get; set; }

    public SeatId FinalId { get; set; }

    /// <summary>Whether another line has said the same seat.</summary>
    public bool IsTwin { get; set; }

    /// <summary>How the seat is found in the file.</summary>
    public string Place => PlaceOf(Line);

    /// <summary>How the seat is found in the house.</summary>
    public string Words => (Level is null ? string.Empty : $"level {Level}, ") + $"section {Section}, row {Row}, seat {Label}";

    /// <summary>
    /// The order of seats within a row as far as the manifest says it: by index, else by segment and label. What
    /// follows only tells twins apart, so that the order of lines never matters.
    /// </summary>
    public static int CompareInRow(ManifestSeat left, ManifestSeat right) => CompareInRow(left, right, NaturalOrder.Comparer);

    /// <summary>The order of seats within a row whose labels may be numerals written with letters.</summary>
    public static int CompareInRow(ManifestSeat left, ManifestSeat right, IComparer<string> labels)
    {
        var order = Nullable.Compare(left.Index, right.Index);
        order = order != 0 ? order : NaturalOrder.Compare(left.Segment, right.Segment);
        order = order != 0 ? order : labels.Compare(left.Label, right.Label);
        return order != 0 ? order : CompareTwins(left, right);
    }

    /// <summary>The order in which a file lists seats.</summary>
    public static int CompareLines(ManifestSeat left, ManifestSeat right) => left.Line.CompareTo(right.Line);

    /// <summary>The order within a row whose index starts again in each segment.</summary>
    public static int CompareInSegments(ManifestSeat left, ManifestSeat right)
    {
        var order = NaturalOrder.Compare(left.Segment, right.Segment);
        return order != 0 ? order : CompareInRow(left, right);
    }

    public static int CompareTwins(ManifestSeat left, ManifestSeat right)
    {
        var order = NaturalOrder.Compare(left.Id, right.Id);
        order = order != 0 ? order : left.Position.X.CompareTo(right.Position.X);
        order = order != 0 ? order : left.Position.Y.CompareTo(right.Position.Y);
        order = order != 0 ? order : left.Position.Z.CompareTo(right.Position.Z);
        order = order != 0 ? order : NaturalOrder.Compare(left.Category, right.Category);
        order = order != 0 ? order : ((int)left.Features).CompareTo((int)right.Features);
        order = order != 0 ? order : NaturalOrder.Compare(left.Next, right.Next);
        order = order != 0 ? order : NaturalOrder.Compare(left.Note, right.Note);
        order = order != 0 ? order : left.CompanionOf.AsSpan().SequenceCompareTo(right.CompanionOf);
        return order != 0 ? order : left.Replaces.AsSpan().SequenceCompareTo(right.Replaces);
    }

    private void Say<T>(T? value, Action<More, T?> say)
        where T : class
    {
        if (value is not null || _more is not null)
        {
            say(_more ??= new(), value);
        }
    }

    // What few files say of few seats, apart, since a file may have a million seats.
    private sealed class More
    {
        public string? Id { get; set; }

        public string? Level { get; set; }

        public string? Segment { get; set; }

        public string? Next { get; set; }

        public string? Category { get; set; }

        public SeatId[]? CompanionOf { get; set; }

        public SeatId[]? Replaces { get; set; }

        public string? Note { get; set; }
    }
}
