using System.CommandLine;
using System.Text.Json;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary>
/// <c>boxoffice diff A B [--sold FILE]</c>: what changed between two versions of a hall; 1 as exit code when somebody who
/// holds a ticket would lose a place.
/// </summary>
internal static class DiffCommand
{
    private const int DropsSold = 1;
    private const int MostShown = 20;

    public static Command Make()
    {
        var before = new Argument<string>("A") { Description = "The hall as it is, in any supported format." };
        var after = new Argument<string>("B") { Description = "The hall as it would be, in any supported format." };
        var sold = new Option<string?>("--sold")
        {
            Description =
            "A file with the id of a sold seat on each line; an area's id once for each place sold in it.",
            HelpName = "FILE"
        };
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("diff", "Tell two versions of a hall apart by the ids of their seats; exit code 1 when sold places " +
            "would be lost.") { before, after, sold, json, lenient };
        command.SetAction(parsed =>
        {
            var options = Reading.Of(parsed, lenient);
            var diff = HallDiff.Of(HallSource.ReadMap(parsed.GetRequiredValue(before), options),
                HallSource.ReadMap(parsed.GetRequiredValue(after), options));
            var loss = parsed.GetValue(sold) is { } path ? diff.LossOf(ReadSold(diff.Before, path)) : null;
            if (parsed.GetValue(json))
            {
                JsonOut.Write(writer => Write(writer, diff, loss));
            }
            else
            {
                Show(diff, loss);
            }

            return loss is { DropsSold: true } ? DropsSold : 0;
        });
        return command;
    }

    private static PlaceSelection ReadSold(SeatMap map, string path)
    {
        using var reader = new StreamReader(HallSource.Open(path));
        var seats = new HashSet<SeatId>();
        var areas = new Dictionary<AreaId, int>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            var id = text.Trim();
            if (id.Length == 0)
            {
                continue;
            }

            if (id.Length > 200 || id.Any(char.IsControl))
            {
                throw new CommandException($"{path}, line {line}: an id has at most 200 characters, none of them a control character.");
            }

            if (map.FindArea(new(id)) is { } area)
            {
                areas[area.Id] = areas.GetValueOrDefault(area.Id) + 1;
            }
            else if (!seats.Add(new(id)))
            {
                throw new CommandException($"{path}, line {line}: the seat '{id}' is sold twice.");
            }
        }

        return PlaceSelection.Of(seats, areas.Select(static area => new AreaCount(area.Key, area.Value)));
    }

    private static void Write(Utf8JsonWriter json, HallDiff diff, HallLoss? loss)
    {
        json.WriteBoolean("same", diff.IsEmpty);
        json.Strings("added", Ids(diff.Added));
        json.Strings("removed", Ids(diff.Removed));
        WriteChanges(json, diff.Relabelled, diff.Moved, diff.Rerun, "rerun", diff.Refitted);
        json.WriteStartArray("areas");
        foreach (var area in diff.Areas)
        {
            json.WriteStartObject();
            json.WriteString("id", area.Area.Value);
            json.WriteNumber("before", area.CapacityBefore);
            json.WriteNumber("after", area.CapacityAfter);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (loss is null)
        {
            return;
        }

        json.WriteStartObject("sold");
        json.WriteBoolean("dropped_any", loss.DropsSold);
        json.Strings("dropped", Ids(loss.Dropped));
        json.Strings("unknown", Ids(loss.Unknown));
        json.WriteStartObject("overfull");
        foreach (var area in loss.Overfull)
        {
            json.WriteNumber(area.Area.Value, area.Count);
        }

        json.WriteEndObject();
        WriteChanges(json, loss.Relabelled, loss.Moved, loss.Parted, "parted", loss.Refitted);
        json.WriteEndObject();
    }

    private static void WriteChanges(
        Utf8JsonWriter json,
            IEnumerable<SeatRelabelling> relabelled, IEnumerable<SeatMove> moved, IEnumerable<SeatRerun> rerun, string rerunName,
            IEnumerable<SeatRefit> refitted)
    {
        WriteAll(json, "relabelled", relabelled, static change => change.Seat, (change) =>
        {
            json.WriteString("before", change.Before.ToString());
            json.WriteString("after", change.After.ToString());
        });
        WriteAll(json, "moved", moved, static change => change.Seat, change =>
        {
            WritePoint(json, "before", change.Before);
            WritePoint(json, "after", change.After);
            json.WriteNumber("metres", Math.Round(change.Distance, 3));
        });
        WriteAll(json, rerunName, rerun, static change => change.Seat, change =>
        {
            json.Strings("lost", Ids(change.Lost));
            json.Strings("gained", Ids(change.Gained));
        });
        WriteAll(json, "refitted", refitted, static change => change.Seat, change =>
        {
            json.WriteString("features_before", change.FeaturesBefore.ToString());
            json.WriteString("features_after", change.FeaturesAfter.ToString());
            json.WriteString("category_before", change.CategoryBefore?.Value);
            json.WriteString("category_after", change.CategoryAfter?.Value);
        });
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> changes, Func<T, SeatId> seatOf, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("seat", seatOf(change).Value);
            write(change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePoint(Utf8JsonWriter json, string name, PlanPoint point)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(point.X);
        json.WriteNumberValue(point.Y);
        json.WriteNumberValue(point.Z);
        json.WriteEndArray();
    }

    private static void Show(HallDiff diff, HallLoss? loss)
    {
        if (diff.IsEmpty)
        {
            Console.WriteLine("The halls are the same, seat by seat.");
        }

        Show("added", Ids(diff.Added));
        Show("removed", Ids(diff.Removed));
        Show("printed otherwise", diff.Relabelled.Select(static change => $"{change.Seat}: {change.Before} -> {change.After}"));
        Show("moved", diff.Moved.Select(static change => FormattableString.Invariant($"{change.Seat} by {change.Distance:0.##} m")));
        Show("beside others", diff.Rerun.Select(static change =>
            $"{change.Seat}{Words(" no longer beside ", Ids(change.Lost))}{Words(" now beside ", Ids(change.Gained))}"));
        Show("of another kind or category", diff.Refitted.Select(static change =>
            $"{change.Seat}: {change.FeaturesBefore} {change.CategoryBefore} -> {change.FeaturesAfter} {change.CategoryAfter}"));
        Show("areas changed", diff.Areas.Select(static area =>
            FormattableString.Invariant($"{area.Area}: {area.CapacityBefore} -> {area.CapacityAfter} places")));
        if (loss is null)
        {
            return;
        }

        Show("SOLD AND LOST", Ids(loss.Dropped));
        Show("SOLD BUT UNKNOWN", Ids(loss.Unknown));
        Show("SOLD BEYOND CAPACITY",
            loss.Overfull.Select(static area => FormattableString.Invariant($"{area.Area}: {area.Count} too many")));
        Show("sold and printed otherwise", loss.Relabelled.Select(static change => change.Seat.Value));
        Show("sold and moved", loss.Moved.Select(static change => change.Seat.Value));
        Show("sold and parted", loss.Parted.Select(static change => $"{change.Seat} from {string.Join(", ", Ids(change.Lost))}"));
        Show("sold and of another kind or category", loss.Refitted.Select(static change => change.Seat.Value));
        Console.WriteLine(loss.DropsSold
            ? "Somebody who holds a ticket would lose a place."
            : "Nobody who holds a ticket would lose a place.");
    }

    private static void Show(string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        Console.WriteLine($"{all.Length} {title}:");
        foreach (var line in all.Take(MostShown))
        {
            Console.WriteLine("  " + OneLine.Of(line));
        }

        if (all.Length > MostShown)
        {
            Console.WriteLine($"  … and {all.Length - MostShown} more (all with --json)");
        }
    }

    private static string Words(string before, IEnumerable<string> ids) =>
        string.Join(", ", ids) is { Length: > 0 } list ? before + list : string.Empty;

    private static IEnumerable<string> Ids(IEnumerable<SeatId> ids) => ids.Select(static id => id.Value);
}
