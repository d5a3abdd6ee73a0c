using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Gathers what a listing says of each row.</summary>
internal sealed class ListingBuilder(MapGeometry geometry, MapView view)
{
    private readonly SeatPalette _palette = new(geometry, view);

    public List<ListedSection> Build()
    {
        SeatNames names = new(geometry, view, _palette);
        List<ListedSection> sections = [];
        foreach (var section in geometry.Sections)
        {
            if ((view.Level is not null && section.Section.Level != view.Level)
                || (view.Section is not null && section.Section.Id != view.Section))
            {
                continue;
            }

            var free = 0;
            List<ListedRow> rows = [];
            foreach (var row in section.Rows)
            {
                ReadOnlySpan<SeatIndex> seats = geometry.Seats.AsSpan(row.First, row.Count);
                foreach (var seat in seats)
                {
                    free += _palette.IsFree(seat) ? 1 : 0;
                }

                var name = names.OfRow(row.Row);
                rows.Add(new ListedRow(name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..], Parts(seats), Notes(seats)));
            }

            sections.Add(new ListedSection(names.OfSection(section), free, rows));
        }

        return sections;
    }

    private List<ListedPart> Parts(ReadOnlySpan<SeatIndex> seats)
    {
        List<(int State, Money? Price)> kinds = [];
        foreach (var seat in seats)
        {
            (int, Money?) kind = KindOf(seat);
            if (!kinds.Contains(kind))
            {
                kinds.Add(kind);
            }
        }

        List<ListedPart> parts = [];
        foreach ((var state, var price) in kinds.OrderBy(kind => kind.State))
        {
            var list = Ranges(seats, seat => KindOf(seat) == (state, price));
            var name = state < 0 ? view.Words.Available.For(1) : SceneText.Clean(view.Classes[state].Name, 60);
            parts.Add(new ListedPart(state, name, price is { } money ? list + ", " + money.ToString(view.Culture) : list));
        }

        return parts;
    }

    private (int State, Money? Price) KindOf(SeatIndex seat)
    {
        var state = _palette.StateOf(seat);
        return (state, state < 0 ? view.Price?.Invoke(seat) : null);
    }

    private string Notes(ReadOnlySpan<SeatIndex> seats)
    {
        List<string> notes = [];
        foreach ((var feature, var word) in ((SeatFeatures, string)[])
        [
            (SeatFeatures.WheelchairSpace, view.Words.WheelchairSpace),
            (SeatFeatures.Companion, view.Words.Companion),
            (SeatFeatures.Accessible, view.Words.Accessible),
            (SeatFeatures.RestrictedView, view.Words.RestrictedView),
        ])
        {
            var list = Ranges(seats, seat => (view.FeaturesOf(geometry.Map[seat]) & feature) != 0);
            if (list.Length > 0)
            {
                notes.Add(word + " " + list);
            }
        }

        return string.Join("; ", notes);
    }

    /// <summary>"1–5, 7, 9–14": seats that sit side by side and are numbered one by one, up or down, become a range.</summary>
    private string Ranges(ReadOnlySpan<SeatIndex> seats, Func<SeatIndex, bool> belongs)
    {
        List<string> ranges = [];
        var at = 0;
        while (at < seats.Length)
        {
            if (!belongs(seats[at]))
            {
                at++;
                continue;
            }

            var end = at;
            var step = 0;
            while (end + 1 < seats.Length && belongs(seats[end + 1]) && seats[end + 1].Value == seats[end].Value + 1 &&
                Step(seats[end], seats[end + 1]) is 1 or -1 && (step == 0 || step == Step(seats[end], seats[end + 1])))
            {
                step = Step(seats[end], seats[end + 1]);
                end++;
            }

            // A range of two says no more than its two ends.
            if (end - at < 2)
            {
                end = at;
            }

            ranges.Add(end == at ? Label(seats[at]) : Label(seats[at]) + "–" + Label(seats[end]));
            at = end + 1;
        }

        return string.Join(", ", ranges);
    }

    private int Step(SeatIndex one, SeatIndex next) =>
        int.TryParse(geometry.Map[one].Label, NumberStyles.None, CultureInfo.InvariantCulture, out var a) &&
        int.TryParse(geometry.Map[next].Label, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            ? Math.Clamp(b - a, -2, 2)
            : 0;

    private string Label(SeatIndex seat) => SceneText.Clean(geometry.Map[seat].Label, 40);
}
