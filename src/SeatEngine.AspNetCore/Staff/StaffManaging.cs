using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Holds and blocks at a stroke, with what brings them back; hold codes; and the end of the day.</summary>
internal sealed class StaffManaging(StaffSite staff)
{
    private const int MostChanges = 100;

    public async Task<IResult> ChangeAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        var asked = await Body.ReadAsync(context, StaffJson.Default.ChangesRequest, StaffSite.MostBytes).ConfigureAwait(false);
        var page = await staff.FindAsync(performance, cancellationToken).ConfigureAwait(false);
        if (asked.Changes is not { Length: >= 1 and <= MostChanges } || Array.Exists(asked.Changes, static change => change is null))
        {
            throw new NotUnderstoodException(FormattableString.Invariant($"From 1 to {MostChanges} changes are made at once."));
        }

        var (inventory, by) = (page.Performance.Inventory, staff.RequestOf(context));
        ImmutableArray<GroupStep> steps =
            [.. asked.Changes.Select(change => new GroupStep(inventory, StepOf(change, page.Performance, by)))];
        var preview = InventoryGroup.Preview(steps);
        if (!preview.Succeeded)
        {
            return Refused(preview.Explain(), preview.InTheWay);
        }

        var (before, after) = (preview.Changes[0].From, preview.Changes[0].To);
        ChangedSeat[] seats =
        [
            .. asked.Changes.SelectMany(static change => change.Seats!).Distinct(StringComparer.Ordinal)
                .Select(seat => ChangeOf(StaffSite.IndexOf(before.Map, new SeatId(seat)), before, after)).OfType<ChangedSeat>(),
        ];
        if (!asked.Preview)
        {
            var done = await InventoryGroup.ExecuteAsync(steps, confirmed: true, cancellationToken).ConfigureAwait(false);
            if (!done.Succeeded)
            {
                return Refused(done.Explain(), [.. done.Steps.SelectMany(static step => step.InTheWay)]);
            }
        }

        return Answer.Of(new ChangesAnswer(!asked.Preview, preview.Explain(), seats, UndoOf(seats)), StaffJson.Default.ChangesAnswer);
    }

    public async Task<IResult> DefineAsync(string performance, string code, HttpContext context, CancellationToken cancellationToken)
    {
        var asked = await Body.ReadAsync(context, StaffJson.Default.CodeRequest, StaffSite.MostBytes).ConfigureAwait(false);
        var page = await staff.FindAsync(performance, cancellationToken).ConfigureAwait(false);
        var inventory = page.Performance.Inventory;
        var defined = new HoldCode
        {
            Id = StaffSite.Read<HoldCodeId>(code, "hold code"),
            Description = asked.Description ?? "",
            Priority = asked.Priority,
            Until = asked.Until,
            BreakableBy = inventory.Snapshot().HoldCodes.FirstOrDefault(known => known.Id.Value == code)?.BreakableBy ?? [],
        };
        var done = await inventory.ExecuteAsync(InventoryStep.DefineCode(defined, staff.RequestOf(context)), confirmed: true,
            cancellationToken).ConfigureAwait(false);
        return done.Succeeded
            ? Answer.Of(StaffLooking.DocumentOf(defined, null), StaffJson.Default.StaffCode)
            : Refused(done.Explain(), done.InTheWay);
    }

    public async Task<IResult> CloseDayAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var asked = await Body.ReadAsync(context, StaffJson.Default.DayRequest, StaffSite.MostBytes).ConfigureAwait(false);
        var office = await staff.OfficeAsync(cancellationToken).ConfigureAwait(false);
        var orders = await staff.OrdersAsync(cancellationToken).ConfigureAwait(false);
        var counts = (asked.Counted ?? []).Select(count => CountOf(count, context)).ToImmutableArray();
        var close = office.CloseDay(null, counts);
        if (asked.Close)
        {
            foreach (var line in close.Counted)
            {
                var posted = await orders.CountDrawerAsync(
                    staff.TermsOf(context, null, line.Count.Drawer.Value) with { Operator = line.Count.Operator },
                    new Tender(line.Count.Means, line.Count.Amount), line.Expected, cancellationToken).ConfigureAwait(false);
                if (!posted.Succeeded)
                {
                    return Answer.Refused(409, "Not so", posted.Explain());
                }
            }
        }

        return Answer.Of(DayDocument.From(close), WebJson.Default.DayDocument);
    }

    private DrawerCount CountOf(DrawerDocument? counted, HttpContext context)
    {
        if (counted is null || !counted.TryRead(out var count))
        {
            throw new NotUnderstoodException("What was counted has a means of payment, a currency and an amount.");
        }

        return count.Operator.IsNone ? count with { Operator = staff.Options.Operator(context) } : count;
    }

    private static InventoryStep StepOf(PlaceChange change, Performance performance, RequestOptions by)
    {
        var places = StaffSite.SeatsOf(change.Seats, performance);
        return change.Kind switch
        {
            "block" => InventoryStep.Block(places, by),
            "unblock" => InventoryStep.Unblock(places, by),
            "paint" => InventoryStep.PaintCode(CodeOf(change), places, CodePaintMode.Replace, by),
            "erase" => InventoryStep.EraseCode(CodeOf(change), places, by),
            _ => throw new NotUnderstoodException($"'{change.Kind}' is none of block, unblock, paint and erase."),
        };
    }

    private static HoldCodeId CodeOf(PlaceChange change) => string.IsNullOrEmpty(change.Code)
        ? throw new NotUnderstoodException("No hold code is named.")
        : StaffSite.Read<HoldCodeId>(change.Code, "hold code");

    private static ChangedSeat? ChangeOf(SeatIndex seat, InventorySnapshot before, InventorySnapshot after)
    {
        ChangedSeat changed = new(before.Map.IdOf(seat).Value, WireText.Of(before.StateOf(seat)),
            WireText.Of(after.StateOf(seat)), before.CodeOf(seat, before.At)?.Id.Value, after.CodeOf(seat, after.At)?.Id.Value);
        return changed.Before == changed.After && changed.CodeBefore == changed.CodeAfter ? null : changed;
    }

    /// <summary>What brings back what was before: blocks, and the code that was uppermost on each seat.</summary>
    private static PlaceChange[] UndoOf(ChangedSeat[] seats)
    {
        var blocked = WireText.Of(SeatState.Blocked);
        var undo = new List<PlaceChange>();
        Add("unblock", seats.Where(seat => seat.After == blocked && seat.Before != blocked), null);
        foreach (var code in seats.Where(static seat => seat.CodeBefore != seat.CodeAfter)
            .GroupBy(static seat => (seat.CodeBefore, seat.CodeAfter)))
        {
            Add(code.Key.CodeBefore is null ? "erase" : "paint", code, code.Key.CodeBefore ?? code.Key.CodeAfter);
        }

        Add("block", seats.Where(seat => seat.Before == blocked && seat.After != blocked), null);
        return [.. undo];

        void Add(string kind, IEnumerable<ChangedSeat> changed, string? code)
        {
            if (changed.Select(static seat => seat.Seat).ToArray() is { Length: > 0 } ids)
            {
                undo.Add(new(kind, ids, code));
            }
        }
    }

    private static IResult Refused(string explanation, ImmutableArray<PlaceInTheWay> inTheWay) => Answer.Refused(
        new RefusalDocument(409, "Not so", explanation)
        {
            Lost = inTheWay.DistinctBy(static place => place.Place).ToDictionary(static place => place.Place.Value,
                static place => WireText.Of(place.Obstacle)),
        });
}
