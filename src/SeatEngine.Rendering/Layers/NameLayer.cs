namespace SeatEngine.Rendering;

/// <summary>Writes what the other layers found room for, upon everything else of the plan.</summary>
internal sealed class NameLayer(MapPage page) : MapLayer
{
    public override void Draw(PanelPlan plan)
    {
        var names = plan.Names;
        foreach (var one in names.Placed)
        {
            var request = one.Request;
            if (one.HasPlate || (request.OnPlate && one.IsInside))
            {
                page.Plate(one.Place.Bounds.Inflate(0.5));
            }

            var heights = one.Lines.Select((_, line) => line < one.Names ? one.Size : one.Size * NamePlacer.NoteShare).ToArray();
            var down = -one.Place.HalfHeight;
            for (var line = 0; line < one.Lines.Count; line++)
            {
                var size = heights[line];
                var tall = one.Place.HalfHeight * 2 * size / heights.Sum();
                var isName = line < one.Names;
                var ink = (one.IsInside && !one.HasPlate ? request.InkInside : null)
                    ?? (isName && request.ClassName is not ("note" or "row-label") ? page.Style.Ink : page.Style.FaintInk);
                var at = one.Place.Global(0, TextMeasure.Baseline(down + (tall / 2), size));
                page.Write(new WrittenText(isName ? request.ClassName : "note", one.Lines[line], at.X, at.Y, size, ink, SceneAnchor.Middle,
                    request.Bold && isName, one.Place.Turn));
                down += tall;
            }
        }

        foreach (var text in names.Rows)
        {
            page.Write(text);
        }
    }
}
