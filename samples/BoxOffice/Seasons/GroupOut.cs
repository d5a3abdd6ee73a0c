using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Seasons;

/// <summary>What the commands of waiting lists and groups tell, as text or as one JSON document.</summary>
internal static class GroupOut
{
    public static void Waiting(WaitingResult result, bool json)
    {
        if (!json)
        {
            SeasonOut.Line(result.Explain());
            return;
        }

        Waiting(result.Entries, result.Problems.Select(static problem => problem.Message), json);
    }

    public static void Waiting(IReadOnlyCollection<WaitingEntry> entries, IEnumerable<string> problems, bool json)
    {
        if (!json)
        {
            SeasonOut.Lines(entries.Select(static entry => string.Create(CultureInfo.InvariantCulture,
                $"{entry.Id}: {entry.People} at {entry.Performance}, {Word(entry.State)}{Offer(entry)}")));
            return;
        }

        JsonOut.Write(writer =>
        {
            SeasonOut.Rows(writer, "entries", entries, static (row, entry) =>
            {
                row.WriteString("id", entry.Id.Value);
                row.WriteString("patron", entry.Patron.Value);
                row.WriteString("performance", entry.Performance.Value);
                row.WriteNumber("people", entry.People);
                row.WriteString("state", Word(entry.State));
                row.WriteNumber("missed", entry.Missed);
                row.Strings("offered", entry.Offer?.Seats.Select(static seat => seat.Value) ?? []);
                row.WriteString("until", entry.Offer?.Until.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                row.WriteString("order", entry.Order.IsNone ? null : entry.Order.Value);
            });
            writer.Strings("problems", problems);
        });
    }

    public static void Groups(GroupResult result, bool json)
    {
        if (!json)
        {
            SeasonOut.Line(result.Explain());
            Options(result.Bookings);
            return;
        }

        Groups(result.Bookings, result.Problems.Select(static problem => problem.Message), json);
    }

    public static void Groups(IReadOnlyCollection<GroupBooking> bookings, IEnumerable<string> problems, bool json)
    {
        if (!json)
        {
            SeasonOut.Lines(bookings.Select(static booking => string.Create(CultureInfo.InvariantCulture,
                $"{booking.Id}: {booking.People.Sum(static type => type.Count)} people, {Word(booking.Status)}")));
            return;
        }

        JsonOut.Write(writer =>
        {
            SeasonOut.Rows(writer, "groups", bookings, static (row, booking) =>
            {
                row.WriteString("id", booking.Id.Value);
                row.WriteString("patron", booking.Patron.Value);
                row.WriteString("status", Word(booking.Status));
                row.WriteNumber("people", booking.People.Sum(static type => type.Count));
                row.WriteNumber("confirmed", booking.Confirmed);
                SeasonOut.Rows(row, "options", booking.Options, static (option, each) =>
                {
                    option.WriteNumber("number", each.Number);
                    option.WriteString("performance", each.Performance.Value);
                    option.WriteString("total", each.Total.ToAmountString());
                    option.Strings("seats", each.Seats.Select(static seat => seat.Value));
                });
                row.WriteString("performance", booking.Performance.IsNone ? null : booking.Performance.Value);
                row.Strings("seats", booking.Seats.Select(static seat => seat.Seat.Value));
                row.WriteString("order", booking.Order.IsNone ? null : booking.Order.Value);
            });
            writer.Strings("problems", problems);
        });
    }

    public static void Due(IReadOnlyCollection<GroupDue> due, bool json)
    {
        if (!json)
        {
            SeasonOut.Lines(due.Select(static each => string.Create(CultureInfo.InvariantCulture,
                $"{each.Day:yyyy-MM-dd} {each.Group}: {Word(each.Kind)} {each.Amount}").TrimEnd()));
            return;
        }

        JsonOut.Write(writer => SeasonOut.Rows(writer, "due", due, static (row, each) =>
        {
            row.WriteString("day", each.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            row.WriteString("group", each.Group.Value);
            row.WriteString("kind", Word(each.Kind));
            row.WriteString("amount", each.Amount?.ToAmountString());
        }));
    }

    private static void Options(IEnumerable<GroupBooking> bookings) => SeasonOut.Lines(bookings
        .Where(static booking => booking.Status == GroupStatus.Offered).SelectMany(static booking => booking.Options)
        .Select(static option => string.Create(CultureInfo.InvariantCulture,
            $"{option.Number}: {option.Performance}, {option.Total}, {string.Join(' ', option.Seats.Select(static seat => seat.Value))}")));

    private static string Offer(WaitingEntry entry) => entry.Offer is not { } offer ? ""
        : string.Create(CultureInfo.InvariantCulture,
            $", {string.Join(' ', offer.Seats.Select(static seat => seat.Value))} until {offer.Until:yyyy-MM-dd HH:mm} UTC");

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
