using System.CommandLine;
using BoxOfficeSample.Houses;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice return HOUSE --order ID …</c>: gives back an order, or a part of it.</summary>
internal static class ReturnCommand
{
    public static Command Make()
    {
        var desk = new DeskOptions();
        var command = new Command("return", "Give an order back, or some of its places: what remains is priced again.")
        {
            desk.House, desk.OrderId, desk.Seats, desk.Performance, desk.Channel, desk.Operator, desk.Json,
        };
        command.SetAction(parsed => HouseStore.Use(parsed.GetRequiredValue(desk.House), async house =>
        {
            var order = house.FindOrder(parsed.GetRequiredValue(desk.OrderId));
            var terms = desk.Terms(parsed);
            await house.DefineAsync(terms, order.Tickets.Select(static line => line.Performance));
            var isWhole = parsed.GetValue(desk.Seats) is null && parsed.GetValue(desk.Performance) is null;
            var lines = isWhole ? order.Lines : [.. desk.Lines(parsed, order)];
            if (lines.Length == 0)
            {
                return OrderOut.Refuse([$"Order '{order.Id}' has nothing left to give back."]);
            }

            var result = await house.Office.ReturnAsync(new OrderReturn
            {
                Order = order.Id,
                Lines = [.. lines.Select(static line => line.Number)],
                By = terms,
            });
            return OrderOut.Tell(result, parsed.GetValue(desk.Json));
        }));
        return command;
    }
}
