using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <content>Where things are.</content>
internal sealed partial class HallCheck
{
    private const double OverlapDistance = 0.2;
    private const double StoreyHeight = 1;
    private const double FarthestMetres = 10_000;
    private const double HighestMetres = 1_000;
    private const double LeastPitch = 0.35;
    private const double GreatestPitch = 1.5;
    private const double OutlineTolerance = 0.3;

    private void CheckCoordinates()
    {
        foreach (var place in _places)
        {
            foreach (var seat in place.Seats)
            {
                CheckPoint(seat.Position, place, seat);
            }
        }

        CheckPoint(_hall.FocalPoint, "the focal point of the hall");
        foreach (var zone in _hall.Zones)
        {
            CheckPoint(zone.FocalPoint, $"zone {zone.Name}");
        }

        foreach (var level in _hall.Levels)
        {
            CheckPoint(level.FocalPoint, $"level {level.Name}");
            CheckPoints(level.Outline, $"level {level.Name}");
        }

        foreach (var section in _hall.Sections)
        {
            CheckPoint(section.FocalPoint, HallPlace.WordsOf(section));
            CheckPoints(section.Outline, HallPlace.WordsOf(section));
            foreach (var box in section.Boxes)
            {
                CheckPoints(box.Outline, $"{HallPlace.WordsOf(section)}, box {box.Label}");
            }

            foreach (var table in section.Tables)
            {
                CheckPoint(table.Centre, $"{HallPlace.WordsOf(section)}, table {table.Label}");
            }
        }

        foreach (var area in _hall.Areas)
        {
            CheckPoint(area.Centre, $"area {area.Name}");
            CheckPoints(area.Outline, $"area {area.Name}");
        }

        foreach (var fixture in _hall.Fixtures)
        {
            CheckPoint(fixture.Position, $"{fixture.Kind} {fixture.Name}");
            CheckPoints(fixture.Outline, $"{fixture.Kind} {fixture.Name}");
            CheckPoint(fixture.Height is { } height ? new PlanPoint(0, 0, height) : null, $"{fixture.Kind} {fixture.Name}");
        }

        foreach (var shape in _hall.Background)
        {
            foreach (var line in shape.Lines)
            {
                CheckPoints(line, BackgroundWords);
            }
        }
    }

    private void CheckPoint(PlanPoint point, HallPlace place, Seat seat)
    {
        if (!IsSane(point))
        {
            CheckPoint(point, place.WordsOfSeat(seat));
        }
    }

    private void CheckPoints(IEnumerable<PlanPoint> points, string words)
    {
        foreach (var point in points)
        {
            if (!IsSane(point))
            {
                CheckPoint(point, words);
                return;
            }
        }
    }

    private void CheckPoint(PlanPoint? point, string words)
    {
        if (point is not { } p || IsSane(p))
        {
            return;
        }

        if (!p.IsFinite)
        {
            Error(DefectCodes.NonFiniteCoordinate, words, "A coordinate is no finite number.");
        }
        else
        {
            Error(DefectCodes.AbsurdCoordinate, words,
                FormattableString.Invariant($"The point ({p.X}, {p.Y}, {p.Z}) is farther away than any hall is large."));
        }
    }

    private static bool IsSane(PlanPoint point) =>
        Math.Abs(point.X) <= FarthestMetres && Math.Abs(point.Y) <= FarthestMetres && Math.Abs(point.Z) <= HighestMetres;

    // A seat that overlaps is told and left out, so that further ones are told of the first.
    private void CheckOverlaps()
    {
        var cells = new NearCells(_all.Length, OverlapDistance, AreInOnePlace);
        var levels = Levels();
        for (var i = 0; i < _all.Length; i++)
        {
            // What cannot be told any more is not looked for.
            if (!_isFull && IsSane(_all[i].Seat.Position)
                && cells.FindOrAdd(i, _all[i].Seat.Position, levels[_all[i].Place]) is >= 0 and var other)
            {
                ReportOverlap(i, other);
            }
        }
    }

    // The level of each place by a number: only what lies on one level can lie in one place.
    private int[] Levels()
    {
        var numbers = new Dictionary<LevelId, int>();
        var levels = new int[_places.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            if (_places[i].Section.Level is { } level && !numbers.TryGetValue(level, out levels[i]))
            {
                numbers.Add(level, levels[i] = numbers.Count + 1);
            }
        }

        return levels;
    }

    private bool AreInOnePlace(int left, int right)
    {
        var (a, b) = (_all[left].Seat, _all[right].Seat);
        return a.Position.PlanDistanceTo(b.Position) < OverlapDistance
            && Math.Abs(a.Position.Z - b.Position.Z) < StoreyHeight
            && !a.Replaces.Contains(b.Id)
            && !b.Replaces.Contains(a.Id);
    }

    private void ReportOverlap(int seat, int other)
    {
        var (place, otherPlace) = (_places[_all[seat].Place], _places[_all[other].Place]);
        var (id, otherId) = (_all[seat].Seat.Id, _all[other].Seat.Id);
        if (id != otherId)
        {
            var severity = place.IsTable && otherPlace.IsTable && _all[seat].Place != _all[other].Place
                ? DefectSeverity.Warning
                : DefectSeverity.Error;
            Add(new(DefectCodes.OverlappingSeats, severity, place.WordsOfSeat(_all[seat].Seat),
                $"The seat {id} stands in the same place as {otherId} of {otherPlace.Words}."));
        }
    }

    private void CheckOutlines()
    {
        foreach (var section in _hall.Sections.Where(static section => section.Outline.Length > 2))
        {
            foreach (var place in HallPlace.Of(section))
            {
                foreach (var seat in place.Seats)
                {
                    if (IsSane(seat.Position) && !PlanOutline.Contains(section.Outline.AsSpan(), seat.Position, OutlineTolerance))
                    {
                        Error(DefectCodes.SeatOutsideOutline, place.WordsOfSeat(seat),
                            $"The seat {seat.Id} stands outside the outline of its section.");
                    }
                }
            }
        }
    }

    private void CheckPitch()
    {
        if (_hall.IsSchematic)
        {
            return;
        }

        var pitches = new List<double>();
        foreach (var place in _places.Where(static place => place.IsRow))
        {
            pitches.Clear();
            for (var i = 1; i < place.Seats.Length; i++)
            {
                pitches.Add(place.Seats[i].Position.PlanDistanceTo(place.Seats[i - 1].Position));
            }

            pitches.Sort();
            if (pitches.Count > 0 && pitches[pitches.Count / 2] is < LeastPitch or > GreatestPitch)
            {
                Warning(DefectCodes.SuspiciousPitch, place.Words,
                    FormattableString.Invariant($"The median distance between neighbours is {pitches[pitches.Count / 2]:0.00} m."));
            }
        }
    }

    // Rows are expected to be labelled from one end of the section to the other. Those that are not part of the longest
    // stretch of labels that rises (or falls) from the front to the back are out of order, if most of the rows are part.
    private void CheckRowOrder()
    {
        foreach (var section in _hall.Sections)
        {
            if (section.Rows.Length < 4)
            {
                continue;
            }

            var labels = FrontToBack(section).ConvertAll(static row => row.Label);
            var rising = LongestRising(labels, 1);
            var falling = LongestRising(labels, -1);
            var kept = rising.Count >= falling.Count ? rising : falling;
            if (kept.Count == labels.Count || kept.Count < 0.6 * labels.Count)
            {
                continue;
            }

            for (var i = 0; i < labels.Count; i++)
            {
                if (!kept.Contains(i))
                {
                    Warning(DefectCodes.RowOutOfOrder, $"{HallPlace.WordsOf(section)}, row {labels[i]}",
                        "The row does not lie where its label belongs among those of the section.");
                }
            }
        }
    }

    private List<Row> FrontToBack(Section section)
    {
        var rows = section.Rows.Where(static row => !row.Seats.IsEmpty && row.Seats.All(static seat => IsSane(seat.Position))).ToList();
        if (_hall.IsSchematic || rows.Count < 2)
        {
            return rows;
        }

        var middles = rows.ConvertAll(static row =>
            new PlanPoint(row.Seats.Average(static seat => seat.Position.X), row.Seats.Average(static seat => seat.Position.Y)));
        var (dx, dy) = (middles[^1].X - middles[0].X, middles[^1].Y - middles[0].Y);
        return [.. rows.Select((row, i) => (Row: row, Along: Math.Round((middles[i].X * dx) + (middles[i].Y * dy), 6)))
            .OrderBy(static entry => entry.Along).Select(static entry => entry.Row)];
    }

    // The places of a longest subsequence that never falls (patience sorting, n log n).
    private static HashSet<int> LongestRising(List<string> labels, int direction)
    {
        var order = NaturalOrder.Among(labels);
        var tails = new List<int>();
        var before = new int[labels.Count];
        for (var i = 0; i < labels.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (direction * order.Compare(labels[tails[middle]], labels[i]) <= 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var kept = new HashSet<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
        {
            kept.Add(i);
        }

        return kept;
    }
}
