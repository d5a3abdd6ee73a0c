namespace SeatEngine.Layout;

/// <summary>
/// Where people of a house look to, estimated from how its rows lie behind each other, for houses that do not say it.
/// </summary>
/// <param name="Point">The focal point, in metres.</param>
/// <param name="StageCentre">What the rows lie about or look at, in metres: where a stage is drawn. The point itself unless rows
/// curve.</param>
/// <param name="Form">Whether it lies at an end or in the middle.</param>
/// <param name="GazeX">The part to the right of the direction, of length 1, in which the house looks; 0 for the middle.</param>
/// <param name="GazeY">The part down the plan of that direction; 0 for the middle.</param>
/// <remarks>
/// <para>
/// Within a section people look from the last row to the first. If these directions agree over the house (the length
/// of their mean, weighted by rows, is above 0.3) there is an end stage; if they cancel, the house looks to its middle.
/// </para>
/// <para>
/// Where the axes of the sections meet well in front of all of them, as in a fan, an ellipse or a thrust, the point is
/// the one nearest to all axes, in least squares. At an end stage the stage's centre is there and the focal point half
/// way from it to the nearest row, since from the centre of an arc no seat of a row would be better than another, and
/// people prefer the middle. Otherwise it lies three row spacings in front of the frontmost row and
/// laterally amid the first rows (a direction within five degrees of an axis of the plan is taken as that axis), or, for stands that face,
/// amid the first rows in both directions.
/// </para>
/// </remarks>
public readonly record struct FocalPointEstimate(PlanPoint Point, PlanPoint StageCentre, HouseForm Form, double GazeX, double GazeY)
{
    private const double AgreementLimit = 0.3;
    private const double RowSpacingsInFront = 3;
    private const double FarthestRowSpacings = 6;
    private const double UsualRowSpacing = 0.9;

    /// <summary>Estimates the focal point of a house.</summary>
    /// <param name="sections">
    /// For each section the middles of its rows, from the front to the back, in metres. Sections of one row say where
    /// they are but not where they look to.
    /// </param>
    /// <returns>
    /// The estimate, the same for any order of sections up to rounding; the point of origin when there are no rows. When
    /// no section has two rows apart, the stage is taken to be at the top of the plan.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="sections"/> is null.</exception>
    public static FocalPointEstimate Of(IReadOnlyList<IReadOnlyList<PlanPoint>> sections)
    {
        ArgumentNullException.ThrowIfNull(sections);
        var axes = new List<SectionAxis>(sections.Count);
        var fronts = new List<PlanPoint>(sections.Count);
        var spacings = new List<double>();
        foreach (var rows in sections)
        {
            if (rows.Count == 0)
            {
                continue;
            }

            fronts.Add(rows[0]);
            for (var i = 1; i < rows.Count; i++)
            {
                spacings.Add(rows[i].PlanDistanceTo(rows[i - 1]));
            }

            if (rows.Count > 1 && rows[0].PlanDistanceTo(rows[^1]) > 1e-6)
            {
                axes.Add(SectionAxis.Of(rows));
            }
        }

        if (fronts.Count == 0)
        {
            return default;
        }

        spacings.Sort();
        var spacing = spacings.Count > 0 && spacings[spacings.Count / 2] > 1e-6 ? spacings[spacings.Count / 2] : UsualRowSpacing;
        var (x, y) = MeanGaze(axes);
        var agreement = Math.Sqrt((x * x) + (y * y));
        if (agreement <= AgreementLimit)
        {
            return Middle(axes, fronts);
        }

        (x, y) = Upright(x / agreement, y / agreement);
        return EndStage(axes, fronts, spacing, x, y);
    }

    // A house that is a few degrees off the axes of its plan is so because its rows are not of one length.
    private static (double X, double Y) Upright(double x, double y)
    {
        const double FiveDegrees = 0.0872;
        return Math.Abs(x) < FiveDegrees ? (0, Math.Sign(y)) : Math.Abs(y) < FiveDegrees ? (Math.Sign(x), 0) : (x, y);
    }

    private static (double X, double Y) MeanGaze(List<SectionAxis> axes)
    {
        if (axes.Count == 0)
        {
            return (0, -1);
        }

        var (x, y, weight) = (0.0, 0.0, 0.0);
        foreach (var axis in axes)
        {
            x += axis.GazeX * axis.Weight;
            y += axis.GazeY * axis.Weight;
            weight += axis.Weight;
        }

        return (x / weight, y / weight);
    }

    private static FocalPointEstimate EndStage(List<SectionAxis> axes, List<PlanPoint> fronts, double spacing, double gazeX, double gazeY)
    {
        var foremost = double.NegativeInfinity;
        var (left, right) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var front in fronts)
        {
            foremost = Math.Max(foremost, (front.X * gazeX) + (front.Y * gazeY));
            var across = (front.Y * gazeX) - (front.X * gazeY);
            (left, right) = (Math.Min(left, across), Math.Max(right, across));
        }

        if (MeetingPoint(axes) is { } meeting && (meeting.X * gazeX) + (meeting.Y * gazeY) <= foremost + (FarthestRowSpacings * spacing))
        {
            var half = fronts.Min(front => front.PlanDistanceTo(meeting)) / 2;
            return new(new PlanPoint(meeting.X - (gazeX * half), meeting.Y - (gazeY * half)).Rounded(), meeting.Rounded(),
                HouseForm.EndStage, gazeX, gazeY);
        }

        var along = foremost + (RowSpacingsInFront * spacing);
        var middle = (left + right) / 2;
        var point = new PlanPoint((gazeX * along) - (gazeY * middle), (gazeY * along) + (gazeX * middle));
        return new(point.Rounded(), point.Rounded(), HouseForm.EndStage, gazeX, gazeY);
    }

    private static FocalPointEstimate Middle(List<SectionAxis> axes, List<PlanPoint> fronts)
    {
        var middle = (MeetingPoint(axes) ?? PlanBounds.Around(fronts).Centre).Rounded();
        return new(middle, middle, HouseForm.Centre, 0, 0);
    }

    // The point with the least sum of squared distances to the axes, if they are not all but parallel and it lies in
    // front of nearly all sections.
    private static PlanPoint? MeetingPoint(List<SectionAxis> axes)
    {
        var (xx, xy, yy, bx, by, weight) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var axis in axes)
        {
            var (nx, ny) = (-axis.GazeY, axis.GazeX);
            var across = (axis.Front.X * nx) + (axis.Front.Y * ny);
            xx += axis.Weight * nx * nx;
            xy += axis.Weight * nx * ny;
            yy += axis.Weight * ny * ny;
            bx += axis.Weight * nx * across;
            by += axis.Weight * ny * across;
            weight += axis.Weight;
        }

        var determinant = (xx * yy) - (xy * xy);
        if (weight == 0 || determinant < 0.02 * weight * weight)
        {
            return null;
        }

        var point = new PlanPoint(((yy * bx) - (xy * by)) / determinant, ((xx * by) - (xy * bx)) / determinant);
        var behind = 0.0;
        foreach (var axis in axes)
        {
            var ahead = ((point.X - axis.Front.X) * axis.GazeX) + ((point.Y - axis.Front.Y) * axis.GazeY);
            behind += ahead > 0 ? 0 : axis.Weight;
        }

        return behind > 0.2 * weight ? null : point;
    }

    private readonly record struct SectionAxis(PlanPoint Front, double GazeX, double GazeY, double Weight)
    {
        public static SectionAxis Of(IReadOnlyList<PlanPoint> rows)
        {
            var length = rows[0].PlanDistanceTo(rows[^1]);
            return new(rows[0], (rows[0].X - rows[^1].X) / length, (rows[0].Y - rows[^1].Y) / length, rows.Count);
        }
    }
}
