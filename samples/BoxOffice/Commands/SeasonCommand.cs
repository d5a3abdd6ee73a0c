using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Seasons;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice season check|next|create|rollover|report …</c>: a season from its file to its renewals.</summary>
internal static class SeasonCommand
{
    public static Command Make()
    {
        var command = new Command("season", "Check a season, make it a house's own, take its subscribers over, and report.");
        command.Add(MakeCheck());
        command.Add(MakeNext());
        command.Add(MakeCreate());
        command.Add(MakeRollOver());
        command.Add(MakeReport());
        command.Add(MakeMap());
        command.Add(UpgradeCommand.Make());
        command.Add(WaitingCommands.Make());
        command.Add(GroupCommands.Make());
        return command;
    }

    private static Argument<string> House() => new("HOUSE") { Description = "A house made by boxoffice season create or house create." };

    private static Argument<string> SeasonFileArgument() =>
        new("SEASON") { Description = "A season: its native form, or an Excel workbook." };

    private static Command MakeCheck()
    {
        var file = SeasonFileArgument();
        var json = CommonOptions.Json();
        var command = new Command("check", "Every defect of a season; exit code 1 when there is one.") { file, json };
        command.SetAction(parsed =>
        {
            var read = ReadAny(parsed.GetRequiredValue(file));
            SeasonOut.Check(read, parsed.GetValue(json));
            return read.Succeeded ? 0 : CommandException.RefusedCode;
        });
        return command;
    }

    private static Command MakeNext()
    {
        var file = SeasonFileArgument();
        var id = new Option<string>("--id") { Description = "Which season it becomes.", Required = true, HelpName = "ID" };
        var name = new Option<string?>("--name") { Description = "What it is called; the id when not said.", HelpName = "NAME" };
        var prefix = new Option<string>("--prefix") { Description = "What stands before its codes.", Required = true, HelpName = "TEXT" };
        var days = new Option<int>("--days")
        {
            Description = "How many days later everything is.",
            DefaultValueFactory = static _ => 364,
            HelpName = "N",
        };
        var output = SeasonOptions.Needed("--out", "The file to be written; a workbook where it ends in .xlsx.", "FILE");
        var command = new Command("next", "Roll a season into the next year: the same nights, so many days later.") { file, id, name,
            prefix, days, output };
        command.SetAction(parsed =>
        {
            var rolled = new SeasonDateMap(DeskOptions.Id("--id", parsed.GetRequiredValue(id), static text => new SeasonId(text)),
                parsed.GetValue(name) ?? parsed.GetRequiredValue(id))
            {
                Prefix = parsed.GetRequiredValue(prefix),
                Days = parsed.GetValue(days),
            }.Apply(Read(parsed.GetRequiredValue(file)));
            if (rolled.Season is not { } season)
            {
                throw new CommandException(rolled.Explain());
            }

            var isWorkbook = Path.GetExtension(parsed.GetRequiredValue(output)).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
            File.WriteAllBytes(parsed.GetRequiredValue(output), isWorkbook ? SeasonXlsx.ToBytes(season) : SeasonFile.ToBytes(season));
            Console.WriteLine(OneLine.Of($"{parsed.GetRequiredValue(output)}: {rolled.Explain()}"));
            return 0;
        });
        return command;
    }

    private static Command MakeCreate()
    {
        var (house, file, json) = (House(), SeasonFileArgument(), CommonOptions.Json());
        var hall = new Option<string?>("--hall") { Description = "For a new house: its hall, in any supported format.", HelpName = "HALL" };
        var prices = CommonOptions.Prices();
        var subscribers = new Option<int>("--subscribers")
        {
            Description = "Sells subscriptions to so many invented account numbers.",
            HelpName = "N",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "By which they are invented.",
            DefaultValueFactory = static _ => 1,
            HelpName = "N",
        };
        var type = new Option<string>("--type")
        {
            Description = "The price type of invented subscribers.",
            DefaultValueFactory = static _ => "Adult",
            HelpName = "TYPE",
        };
        var command = new Command("create", "Make a season a house's own, as one change; with --hall and --prices the house too.")
        {
            house, file, hall, prices, subscribers, seed, type, json,
        };
        command.SetAction(parsed =>
        {
            var season = Read(parsed.GetRequiredValue(file));
            var address = parsed.GetRequiredValue(house);
            if (parsed.GetValue(hall) is { } given)
            {
                CreateHouse(address, season, given, parsed.GetValue(prices) ?? throw new CommandException("A new house needs --prices."));
            }

            return HouseStore.Open(address, async open =>
            {
                var applied = await open.ApplyAsync(season);
                var (accounts, total) = (0, Money.Zero(season.Definition.Currency));
                if (applied.Succeeded && parsed.GetValue(subscribers) > 0)
                {
                    var office = (await open.OpenSeasonAsync(season.Id))!;
                    (accounts, total) = await new SubscriberMaker(office, parsed.GetValue(seed))
                        .SellAsync(parsed.GetValue(subscribers), DeskOptions.Id("--type", parsed.GetValue(type)!,
                            static text => new PriceTypeId(text)));
                }

                SeasonOut.Applied(applied, accounts, total, parsed.GetValue(json));
                return applied.Succeeded ? 0 : CommandException.RefusedCode;
            });
        });
        return command;
    }

    private static Command MakeRollOver()
    {
        var (house, json) = (House(), CommonOptions.Json());
        var from = new Option<string>("--from")
        {
            Description = "The season from which accounts are taken.",
            Required = true,
            HelpName = "ID",
        };
        var to = new Option<string?>("--to")
        {
            Description = "The season into which they are; the only other one when not said.",
            HelpName = "ID",
        };
        var dry = new Option<bool>("--dry-run") { Description = "Report the same, and hold nothing." };
        var undo = new Option<bool>("--undo") { Description = "Undo it: free what was held, and take the accounts out again." };
        var command = new Command("rollover",
            "Hold last season's seats for last season's subscribers, and tell what is different for whom.")
        {
            house, from, to, dry, undo, json,
        };
        command.SetAction(parsed => HouseStore.Open(parsed.GetRequiredValue(house), async open =>
        {
            var old = await SeasonHouse.OfficeAsync(open, parsed.GetRequiredValue(from));
            var office = await SeasonHouse.OfficeAsync(open, parsed.GetValue(to), old.Season.Id);
            if (parsed.GetValue(undo))
            {
                var undone = await office.UndoRollOverAsync(SeasonHouse.By("rollover"));
                SeasonOut.Undone(undone, parsed.GetValue(json));
                return undone.Succeeded ? 0 : CommandException.RefusedCode;
            }

            SeasonOut.RolledOver(await office.RollOverAsync(old, by: SeasonHouse.By("rollover"),
                isDryRun: parsed.GetValue(dry)), parsed.GetValue(json));
            return 0;
        }));
        return command;
    }

    private static Command MakeReport()
    {
        var (house, json) = (House(), CommonOptions.Json());
        var season = new Option<string?>("--season") { Description = "Which season; the only one when not said.", HelpName = "ID" };
        var command = new Command("report", "Renewals, capacity left for single tickets, revenue by package and night.") { house, season,
            json };
        command.SetAction(parsed => HouseStore.Open(parsed.GetRequiredValue(house), async open =>
        {
            var office = await SeasonHouse.OfficeAsync(open, parsed.GetValue(season));
            foreach (var night in office.Season.Nights)
            {
                await open.FindAsync(night.Id);
            }

            SeasonOut.Report(office, parsed.GetValue(json));
            return 0;
        }));
        return command;
    }

    private static Command MakeMap()
    {
        SeasonOptions options = new();
        var package = SeasonOptions.Needed("--package", "Of which package the nights are laid over each other.", "CODE");
        var output = SeasonOptions.Needed("--out",
            "The picture: a file ending in .svg, .png, .webp, .jpg or .pdf; or .html, the map in words.", "FILE");
        var command = options.Make("map", "Draw a package in one map: free where all nights are, and marked where nights differ.", package,
            output);
        command.SetAction(parsed => HouseStore.Open(parsed.GetRequiredValue(options.House), async open =>
        {
            var office = await SeasonHouse.OfficeAsync(open, parsed.GetValue(options.Season));
            var code = DeskOptions.Id("--package", parsed.GetRequiredValue(package), static text => new PackageId(text));
            if (office.Season.NightsOf(code) is not { IsEmpty: false } nights)
            {
                throw new CommandException($"The season has no package '{code}'.");
            }

            var map = await office.CompositeAsync(nights.Select(static night => night.Id));
            MapView view = new() { Title = office.Season.Find(code)!.Name, Classes = SeatClass.OfNights(map), Accessible = true };
            var file = parsed.GetRequiredValue(output);
            Maps.Draw(map.Map, view, file);
            SeasonOut.Map(file, map, parsed.GetValue(options.Json));
            return 0;
        }));
        return command;
    }

    private static void CreateHouse(string address, Season season, string hall, string prices)
    {
        if (File.Exists(address))
        {
            throw new CommandException($"{address} is there already.");
        }

        var uses = season.Nights.Select(static night => night.Use).Distinct().ToArray();
        if (uses is not [{ } use] || !use.SetUp.IsNone || !use.Zones.IsNone || !use.Holds.IsNone || use.Hall.Value.Contains('@'))
        {
            throw new CommandException("A season with several halls, set-ups or price books is made the own of a house that has them.");
        }

        var map = HallSource.ReadMap(hall, lenient: false);
        HouseStore.Create(address,
        [
            HouseCatalogue.Of(new HouseSettings(map.Hall.Name, season.Definition.TimeZone)),
            HouseCatalogue.Of(use.Hall.Value, map.Hall),
            HouseCatalogue.Of(use.Prices.Value, PriceSource.Read(prices, season.Definition.Currency.Code)),
        ]);
    }

    private static Season Read(string path)
    {
        var read = ReadAny(path);
        return read.Season ?? throw new CommandException(read.Explain());
    }

    private static SeasonResult ReadAny(string path) =>
        Bytes(path) is var bytes && XlsxTable.Recognises(bytes) ? SeasonXlsx.Read(bytes) : SeasonFile.Read(bytes);

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} cannot be read: {refusal.Message}");
        }
    }
}
