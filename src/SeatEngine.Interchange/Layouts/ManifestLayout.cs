using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>From the lines of a manifest to a hall: ids, places, storeys, a stage.</summary>
internal static class ManifestLayout
{
    public static HallReadResult Assemble(ManifestLines lines, ManifestReadOptions options, List<Defect> defects)
    {
        var (header, seats) = (lines.Header, lines.Seats);
        if (Neighbours(header, seats, options, defects) is not { } source)
        {
            return new() { Defects = [.. defects] };
        }

        var plan = ManifestPlan.Of(seats, source == NeighbourSource.FileOrder, options.Limits.MaxSections);
        var hasSeats = seats.Count > 0;
        seats.Clear();
        plan.Notes.AddRange(lines.Notes);
        plan.AddShapes(lines.Shapes, defects);
        ManifestIds.Assign(plan, defects);
        if (options.Lenient && defects.Exists(static defect => defect.Code == DefectCodes.DuplicateSeatId))
        {
            ManifestIds.LeaveOutTwins(plan);
        }

        Place(plan, header, isOrdered: source != NeighbourSource.Geometry
            && (source != NeighbourSource.Explicit || header[ManifestField.Index] >= 0));
        if (hasSeats && SittingWords.NoteOf(source) is { } note)
        {
            plan.Notes.Add(note);
        }

        if (header[ManifestField.CompanionOf] < 0)
        {
            CompanionMarks.Apply(plan);
        }

        plan.EstimateFocus(static _ => true);
        plan.OrderLevels();
        var name = lines.HallName ?? (options.Name.Length == 0 ? "Hall" : options.Name);
        return HallRepair.Admit(
            new() { Hall = ManifestAssembler.Assemble(plan, name), Defects = [.. defects], Notes = [.. plan.Notes], Neighbours = source },
            options.Lenient);
    }

    private static void Place(ManifestPlan plan, ManifestHeader header, bool isOrdered)
    {
        if (header.IsDrawn)
        {
            plan.IsSchematic = true;
        }
        else if (header.HasCoordinates)
        {
            MeasuredLayout.Apply(plan, header.IsMetric, isOrdered);
            if (header[ManifestField.Z] < 0)
            {
                LevelSpread.Apply(plan);
            }
        }
        else
        {
            SchematicLayout.Apply(plan);
            plan.DropShapesWithoutPlace();
        }

        // Rounded before anything is estimated from it, so that what is written reads back the same.
        foreach (var seat in plan.Seats)
        {
            seat.Position = seat.Position.Rounded();
        }
    }

    // What the caller wants has to be there; without a wish the surest is taken.
    private static NeighbourSource? Neighbours(
        ManifestHeader header, List<ManifestSeat> seats, ManifestReadOptions options, List<Defect> defects)
    {
        var found = SittingOrder.Of(seats, header.HasCoordinates);
        if (options.Neighbours is not { } wanted || wanted == found)
        {
            return found;
        }

        if ((wanted == NeighbourSource.Explicit && !SittingOrder.IsExplicit(seats))
            || (wanted == NeighbourSource.Geometry && !header.HasCoordinates))
        {
            defects.Add(SittingWords.Missing(wanted));
            return null;
        }

        SittingOrder.Say(seats, wanted);
        return wanted;
    }
}
