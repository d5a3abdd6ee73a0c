using System.Globalization;
using System.Text.Json;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Seasons;

/// <summary>What the commands of seasons tell, as text or as one JSON document.</summary>
internal static class SeasonOut
{
    private const int MostTold = 20;

    public static void Check(SeasonResult read, bool json)
    {
        if (!json)
        {
            Line(read.Season is { } sound
                ? $"{sound.Name}: {sound.Nights.Length} performances of {sound.Definition.Titles.Length} titles, "
                    + $"{sound.Definition.Packages.Length} packages."
                : "The season was refused.");
            Lines(read.Defects.Select(static defect => defect.ToString()));
            return;
        }

        JsonOut.Write(writer =>
        {
            writer.WriteBoolean("sound", read.Succeeded);
            writer.WriteNumber("performances", read.Season?.Nights.Length ?? 0);
            writer.WriteNumber("packages", read.Season?.Definition.Packages.Length ?? 0);
            Defects(writer, read.Defects);
        });
    }

    public static void Applied(SeasonComparison applied, int accounts, Money total, bool json)
    {
        if (!json)
        {
            Line(applied.Explain());
            if (accounts > 0)
            {
                Line($"{accounts} subscriptions sold, for {total}.");
            }

            return;
        }

        JsonOut.Write(writer =>
        {
            writer.WriteBoolean("applied", applied.IsApplied);
            foreach (var kind in Enum.GetValues<SeasonChangeKind>())
            {
                writer.Strings(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()),
                    applied.Changes.Where(change => change.Kind == kind).Select(static change => change.Performance.Value));
            }

            writer.WriteNumber("subscriptions", accounts);
            writer.WriteString("total", total.ToAmountString());
            Defects(writer, applied.Defects);
        });
    }

    public static void RolledOver(RollOverReport report, bool json)
    {
        if (!json)
        {
            Line(report.Explain());
            Lines(report.Lines.Where(static line => line.Outcome != RollOverOutcome.Kept).Select(static line => line.Explain()));
            return;
        }

        JsonOut.Write(writer =>
        {
            writer.WriteString("from", report.From.Value);
            writer.WriteString("to", report.To.Value);
            writer.WriteBoolean("dryRun", report.IsDryRun);
            writer.WriteNumber("alreadyThere", report.AlreadyThere);
            writer.WriteStartArray("accounts");
            foreach (var line in report.Lines)
            {
                writer.WriteStartObject();
                writer.WriteString("account", line.Subscription.Value);
                writer.WriteString("package", line.Package.Value);
                writer.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(line.Outcome.ToString()));
                writer.Strings("before", line.Before.Select(static seat => seat.Value));
                writer.Strings("after", line.After.Select(static seat => seat.Value));
                writer.WriteNumber("nights", line.Nights.Length);
                writer.WriteString("until", line.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                writer.Strings("findings", line.Findings.Select(static finding => finding.Message));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    public static void Map(string file, CompositeMap map, bool json)
    {
        if (!json)
        {
            Line($"{file}: {map.FreeOnAll.Count} seats are free on all nights, {map.FreeOnSome.Count} on some.");
            return;
        }

        JsonOut.Write(writer =>
        {
            writer.WriteString("file", file);
            writer.WriteNumber("freeOnAll", map.FreeOnAll.Count);
            writer.WriteNumber("freeOnSome", map.FreeOnSome.Count);
        });
    }

    public static void Upgraded(UpgradeReport report, bool json)
    {
        if (!json)
        {
            Line(report.Explain());
            Lines(report.Lines.Select(static line => $"{line.Subscription}: {line.Message}"));
            return;
        }

        JsonOut.Write(writer =>
        {
            writer.WriteBoolean("dryRun", report.IsDryRun);
            Rows(writer, "accounts", report.Lines, static (row, line) =>
            {
                row.WriteString("account", line.Subscription.Value);
                row.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(line.Outcome.ToString()));
                row.Strings("before", line.Before.Select(static seat => seat.Value));
                row.Strings("after", line.After.Select(static seat => seat.Value));
                row.WriteString("difference", line.Difference?.ToAmountString());
                row.WriteString("charged", line.Charged?.ToAmountString());
                row.WriteString("message", line.Message);
            });
        });
    }

    public static void Undone(SubscriptionResult undone, bool json)
    {
        if (!json)
        {
            Line(undone.Succeeded ? $"Undone: {undone.Subscriptions.Length} accounts are taken out again." : undone.Explain());
            return;
        }

        JsonOut.Write(writer =>
        {
            writer.WriteBoolean("undone", undone.Succeeded);
            writer.WriteNumber("accounts", undone.Subscriptions.Length);
            writer.Strings("problems", undone.Problems.Select(static problem => problem.Message));
        });
    }

    public static void Report(SeasonOffice office, bool json)
    {
        (string Name, IEnumerable<RenewalLine> Lines)[] renewals =
        [
            ("package", SeasonReports.RenewalsByPackage(office.Book)),
            ("section", SeasonReports.RenewalsBySection(office)),
            ("seasons", SeasonReports.RenewalsBySeniority(office.Book)),
        ];
        var (capacity, revenue) = (SeasonReports.Capacity(office), SeasonReports.Revenue(office));
        if (!json)
        {
            foreach (var (name, lines) in renewals)
            {
                foreach (var line in lines)
                {
                    Line($"renewals by {name} {line.Of}: {line.Renewed} of {line.Offered}, {line.Open} open, {line.Resting} resting, "
                        + $"{line.Lost} lost");
                }
            }

            foreach (var line in capacity)
            {
                Line($"{line.Performance}: {line.Subscribed} subscribed, {line.Held} held, {line.SoldOtherwise} sold otherwise, "
                    + $"{line.Left} of {line.Seats} left");
            }

            foreach (var package in revenue.GroupBy(static line => line.Package))
            {
                var total = package.Skip(1).Aggregate(package.First().Amount, static (sum, line) => sum + line.Amount);
                Line($"revenue of {package.Key}: {total} for {package.Sum(static line => line.Tickets)} tickets");
            }

            return;
        }

        JsonOut.Write(writer =>
        {
            writer.WriteString("season", office.Season.Id.Value);
            foreach (var (name, lines) in renewals)
            {
                Rows(writer, $"renewalsBy{char.ToUpperInvariant(name[0])}{name[1..]}", lines, static (row, line) =>
                {
                    row.WriteString("of", line.Of);
                    row.WriteNumber("offered", line.Offered);
                    row.WriteNumber("renewed", line.Renewed);
                    row.WriteNumber("open", line.Open);
                    row.WriteNumber("resting", line.Resting);
                    row.WriteNumber("lost", line.Lost);
                });
            }

            Rows(writer, "capacity", capacity, static (row, line) =>
            {
                row.WriteString("performance", line.Performance.Value);
                row.WriteNumber("seats", line.Seats);
                row.WriteNumber("subscribed", line.Subscribed);
                row.WriteNumber("held", line.Held);
                row.WriteNumber("soldOtherwise", line.SoldOtherwise);
                row.WriteNumber("left", line.Left);
            });
            Rows(writer, "revenue", revenue, static (row, line) =>
            {
                row.WriteString("package", line.Package.Value);
                row.WriteString("performance", line.Performance.Value);
                row.WriteNumber("tickets", line.Tickets);
                row.WriteString("amount", line.Amount.ToAmountString());
            });
        });
    }

    public static void Rows<T>(Utf8JsonWriter writer, string name, IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            write(writer, row);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Defects(Utf8JsonWriter writer, IEnumerable<Defect> defects) =>
        Rows(writer, "defects", defects, static (row, defect) =>
    {
        row.WriteString("code", defect.Code);
        row.WriteString("place", defect.Place);
        row.WriteString("message", defect.Message);
    });

    public static void Lines(IEnumerable<string> lines)
    {
        string[] told = [.. lines];
        foreach (var line in told.Take(MostTold))
        {
            Line(line);
        }

        if (told.Length > MostTold)
        {
            Line($"and {told.Length - MostTold} more; --json tells all");
        }
    }

    public static void Line(string text) => Console.WriteLine(OneLine.Of(text));
}
