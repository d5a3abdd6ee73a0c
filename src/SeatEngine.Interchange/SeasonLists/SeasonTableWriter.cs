using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SeatEngine.Files;
using SeatEngine.Seasons;

namespace SeatEngine.Interchange;

/// <summary>Makes the tables of a season out of its native form, so that both say the same.</summary>
internal static class SeasonTableWriter
{
    /// <exception cref="ArgumentException">The season has a code with a semicolon, which a list in a cell cannot say.</exception>
    public static ImmutableArray<ReportTable> Of(Season season)
    {
        var root = JsonNode.Parse(SeasonFile.ToBytes(season))!.AsObject();
        (string Owner, JsonObject Thing)[] titles = [.. Things(root, "titles").Select(static title => (Text(title["code"]), title))];
        (string Owner, JsonObject Thing)[] performances =
            [.. titles.SelectMany(static title => Things(title.Thing, "performances").Select(night => (title.Owner, night)))];
        (string Owner, JsonObject Thing)[] windows =
        [
            .. Things(root, "onSale").Select(static window => ("", window)),
            .. performances.SelectMany(static night => Things(night.Thing, "onSale").Select(window => (CodeOf(night), window))),
        ];
        return
        [
            Table(SeasonSheet.Season, [("", root)]),
            Table(SeasonSheet.Series, Things(root, "series").Select(static thing => ("", thing))),
            Table(SeasonSheet.Titles, titles),
            Table(SeasonSheet.Performances, performances),
            Table(SeasonSheet.OnSale, windows),
            Table(SeasonSheet.Prices, Owned(root, "sheets", "id", SeasonSheet.Prices.Member)),
            Table(SeasonSheet.Packages, Things(root, "packages").Select(static thing => ("", thing))),
            Table(SeasonSheet.Groups, Owned(root, "packages", "code", SeasonSheet.Groups.Member)),
            Table(SeasonSheet.Waves, Things(root, "waves").Select(static thing => ("", thing))),
        ];
    }

    /// <summary>The code of a performance, which that of its title and series is where it has none.</summary>
    public static string CodeOf((string Title, JsonObject Night) performance) => performance.Night["code"] is { } code ? Text(code)
        : performance.Title + Text(performance.Night["series"]);

    private static IEnumerable<(string Owner, JsonObject Thing)> Owned(JsonObject root, string list, string id, string member) =>
        Things(root, list).SelectMany(owner => Things(owner, member).Select(thing => (Text(owner[id]), thing)));

    private static IEnumerable<JsonObject> Things(JsonObject holder, string member) =>
        (holder[member] as JsonArray ?? []).OfType<JsonObject>();

    private static ReportTable Table(SeasonSheet sheet, IEnumerable<(string Owner, JsonObject Thing)> rows)
    {
        var names = sheet.Columns.Select(static column => column.Name);
        names = sheet.Owner is { } owner ? names.Prepend(owner) : names;
        return new(sheet.Name, [.. names.Select(static name => new ReportColumn(Columned(name), TableCellKind.Text))],
        [
            .. rows.Select(row => (ImmutableArray<string>)
                [.. sheet.Owner is null ? [] : new[] { row.Owner }, .. sheet.Columns.Select(column => Cell(row.Thing, column))]),
        ]);
    }

    /// <summary>A member's name as columns are called: <c>timeZone</c> is <c>time_zone</c>.</summary>
    private static string Columned(string member) => string.Concat(member.Select(static letter =>
        char.IsAsciiLetterUpper(letter) ? "_" + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Cell(JsonObject thing, SeasonColumn column)
    {
        var holder = column.Within is null ? thing : thing[column.Within] as JsonObject;
        return holder?[column.Name] switch
        {
            JsonArray list => string.Join("; ", list.Select(Listed)),
            { } value => Text(value),
            null => "",
        };
    }

    private static string Listed(JsonNode? value) => Text(value) is var text && text.Contains(';', StringComparison.Ordinal)
        ? throw new ArgumentException($"'{text}' has a semicolon, which a list in a cell cannot say.", "season")
        : text;

    private static string Text(JsonNode? value) => value?.ToString() ?? "";
}
