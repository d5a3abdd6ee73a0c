using System.CommandLine;

namespace BoxOfficeSample.Commands;

/// <summary>The commands, in the order in which the help lists them.</summary>
internal static class AllCommands
{
    public static IEnumerable<Command> Make() =>
    [
        DemoCommand.Make(),
        InfoCommand.Make(),
        ValidateCommand.Make(),
        ConvertCommand.Make(),
        PricesCommand.Make(),
        DiffCommand.Make(),
        BestCommand.Make(),
        SeriesCommand.Make(),
        MoveCommand.Make(),
        QuoteCommand.Make(),
        OfferCommand.Make(),
        ScaleCommand.Make(),
        MapCommand.Make(),
        ViewCommand.Make(),
        FeedCommand.Make(),
        SheetCommand.Make(),
        HouseCommand.Make(),
        SeasonCommand.Make(),
        SellCommand.Make(),
        ReturnCommand.Make(),
        ExchangeCommand.Make(),
        OrderCommand.Make(),
        CloseCommand.Make(),
        ReportCommand.Make(),
        BackupCommand.Make(),
        OnsaleCommand.Make(),
        SimulateCommand.Make(),
    ];
}
