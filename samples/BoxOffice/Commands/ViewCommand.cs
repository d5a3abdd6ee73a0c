using System.CommandLine;
using System.Globalization;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice view HALL</c>: what is seen from a seat, or from which seats something hides the stage.</summary>
internal static class ViewCommand
{
    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var seat = new Option<string?>("--seat")
        {
            Description = "The id of the seat to look from; without it, the seats whose view a pillar or a floor above hides are listed.",
            HelpName = "ID",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Draw the section through the hall: a file ending in .svg, .png, .webp, .jpg or .pdf.",
            HelpName = "FILE",
        };
        var width = new Option<int>("--width")
        {
            Description = "The width in pixels, 40 to 20000.",
            DefaultValueFactory = static _ => 480,
            HelpName = "PX",
        };
        var json = CommonOptions.Json();
        var lenient = CommonOptions.Lenient();
        var command = new Command("view", "Tell what is seen from a seat: how far, how steep, who sits in between, what hides a part.")
        {
            hall, seat, output, width, json, lenient,
        };
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            SightLines lines = new(map);
            if (parsed.GetValue(seat) is not { } id)
            {
                if (parsed.GetValue(output) is not null)
                {
                    throw new CommandException("--out needs --seat.");
                }

                List(lines, parsed.GetValue(json));
                return 0;
            }

            var pixels = parsed.GetValue(width);
            if (pixels is < 40 or > 20_000)
            {
                throw new CommandException("--width is from 40 to 20000 pixels.");
            }

            var line = lines.Of(Maps.Seats(map, id, "--seat").ToArray() is [var one]
                ? one
                : throw new CommandException("--seat is the id of one seat."));
            if (parsed.GetValue(output) is { } path)
            {
                Maps.Write([new MapComposer(map).ComposeSight(line, new MapView { Width = pixels })], path);
            }

            if (parsed.GetValue(json))
            {
                Write(line);
            }
            else
            {
                Tell(line);
            }

            return 0;
        });
        return command;
    }

    private static void Tell(SightLine line)
    {
        var steep = line.Angle < 0 ? "up" : "down";
        Console.WriteLine(Say($"{line.Distance:0.0} m to the focal point, {Math.Abs(line.Angle):0.#}° {steep}"));
        if (!line.HasHeights)
        {
            Console.WriteLine("the hall does not tell how high its seats stand");
            return;
        }

        foreach (var head in line.Heads.Where(static head => head.IsInTheWay))
        {
            Console.WriteLine(Say($"in the way: seat {head.Seat}, {head.Distance:0.0} m ahead, {head.Clearance:+0.00;-0.00} m"));
        }

        foreach (var barrier in line.Barriers)
        {
            Console.WriteLine(OneLine.Of(Say(
                $"{(barrier.Hides ? "hidden by" : "passes")}: {barrier.Name ?? barrier.Kind.ToString()}, {barrier.Distance:0.0} m ahead")));
        }

        if (line.SeenAbove is { } above)
        {
            Console.WriteLine(Say($"{Math.Max(0, above):0.0} m seen above the focal point"));
        }

        Console.WriteLine(line.IsMarked ? "restricted view, as the house says"
            : line.IsObstructed ? "restricted view, as worked out" : "free view");
    }

    private static void Write(SightLine line) => JsonOut.Write(json =>
    {
        json.WriteString("seat", line.Seat.Value);
        json.WriteNumber("distance", line.Distance);
        json.WriteNumber("angle", line.Angle);
        json.WriteBoolean("hasHeights", line.HasHeights);
        json.Strings("inTheWay", line.Heads.Where(static head => head.IsInTheWay).Select(static head => head.Seat.Value));
        json.Strings("hiddenBy", line.Barriers.Where(static barrier => barrier.Hides)
            .Select(static barrier => barrier.Name ?? barrier.Kind.ToString()));
        if (line.SeenAbove is { } above)
        {
            json.WriteNumber("seenAbove", above);
        }

        json.WriteBoolean("marked", line.IsMarked);
        json.WriteBoolean("obstructed", line.IsObstructed);
    });

    private static void List(SightLines lines, bool isJson)
    {
        var found = lines.FindObstructed();
        var marked = lines.FindRestricted() - found;
        if (isJson)
        {
            JsonOut.Write(json =>
            {
                json.WriteBoolean("hasHeights", lines.HasHeights);
                json.Strings("obstructed", Ids(found));
                json.Strings("markedAlone", Ids(marked));
            });
            return;
        }

        Console.WriteLine(lines.HasHeights
            ? Say($"{found.Count} of {lines.Map.SeatCount} seats have a view that something hides; the house marks {marked.Count} more")
            : "the hall does not tell how high its seats stand");
        foreach (var id in Ids(found))
        {
            Console.WriteLine(id);
        }
    }

    private static IEnumerable<string> Ids(SeatSet seats) => seats.ToArray().Select(seat => seats.Map.IdOf(seat).Value);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
