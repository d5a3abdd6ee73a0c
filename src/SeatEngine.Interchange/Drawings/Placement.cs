using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>An affine transform of a drawing: x' = a·x + c·y + e, y' = b·x + d·y + f.</summary>
internal readonly record struct Placement(double A, double B, double C, double D, double E, double F)
{
    public static Placement None { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>The transform that applies the inner one first, then this.</summary>
    public Placement Then(Placement inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);

    public PlanPoint Apply(PlanPoint point) => new((A * point.X) + (C * point.Y) + E, (B * point.X) + (D * point.Y) + F);

    /// <summary>Reads the attribute <c>transform</c>; null when it is none that SVG knows.</summary>
    public static Placement? Parse(string text)
    {
        var result = None;
        var rest = text.AsSpan().Trim([' ', '\t', '\r', '\n', ',']);
        Span<double> numbers = stackalloc double[6];
        while (!rest.IsEmpty)
        {
            var (open, close) = (rest.IndexOf('('), rest.IndexOf(')'));
            if (open < 1 || close < open)
            {
                return null;
            }

            var scanner = new NumberScanner(rest[(open + 1)..close]);
            var count = 0;
            while (scanner.Next() is { } number)
            {
                if (count == numbers.Length)
                {
                    return null;
                }

                numbers[count++] = number;
            }

            if (!scanner.IsAtEnd || One(rest[..open].Trim(), numbers[..count]) is not { } step)
            {
                return null;
            }

            result = result.Then(step);
            rest = rest[(close + 1)..].TrimStart([' ', '\t', '\r', '\n', ',']);
        }

        return result;
    }

    private static Placement? One(ReadOnlySpan<char> name, ReadOnlySpan<double> n) => (name.ToString(), n.Length) switch
    {
        ("matrix", 6) => new(n[0], n[1], n[2], n[3], n[4], n[5]),
        ("translate", 1 or 2) => Move(n[0], n.Length > 1 ? n[1] : 0),
        ("scale", 1 or 2) => new(n[0], 0, 0, n[^1], 0, 0),
        ("rotate", 1) => Turn(n[0]),
        ("rotate", 3) => Move(n[1], n[2]).Then(Turn(n[0])).Then(Move(-n[1], -n[2])),
        ("skewX", 1) => new(1, 0, Math.Tan(n[0] * Math.PI / 180), 1, 0, 0),
        ("skewY", 1) => new(1, Math.Tan(n[0] * Math.PI / 180), 0, 1, 0, 0),
        _ => null,
    };

    public static Placement Move(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Placement Turn(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new(cos, sin, -sin, cos, 0, 0);
    }
}
