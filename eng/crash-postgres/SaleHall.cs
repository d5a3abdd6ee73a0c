using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.CrashPostgres;

/// <summary>A hall of rows of a hundred seats, numbered through from 1.</summary>
internal sealed class SaleHall(int seats)
{
    private const int SeatsARow = 100;

    public int Seats { get; } = seats;

    public SeatMap Map { get; } = SeatMap.Compile(Hall(seats));

    public static SeatId Seat(int number) => new("S" + number.ToString(CultureInfo.InvariantCulture));

    public static PlaceSelection Place(int number) => PlaceSelection.Of([Seat(number)]);

    public Task<SeatInventory> OpenAsync(StoreWriter writer, string performance, TimeProvider? time = null) => SeatInventory.OpenAsync(
        Map, new SeatInventoryOptions { Performance = new PerformanceId(performance), Time = time ?? TimeProvider.System, Store = writer });

    private static Hall Hall(int seats) => new()
    {
        Name = "rows",
        FocalPoint = new PlanPoint(SeatsARow / 2, 0),
        Sections =
        [
            new Section
            {
                Id = new SectionId("STALLS"),
                Name = "Stalls",
                Rows =
                [
                    .. Enumerable.Range(0, (seats + SeatsARow - 1) / SeatsARow).Select(row => new Row
                    {
                        Label = (row + 1).ToString(CultureInfo.InvariantCulture),
                        Seats =
                        [
                            .. Enumerable.Range(1, Math.Min(SeatsARow, seats - (row * SeatsARow))).Select(column => new Seat
                            {
                                Id = Seat((row * SeatsARow) + column),
                                Label = column.ToString(CultureInfo.InvariantCulture),
                                Position = new PlanPoint(column, row + 1),
                            }),
                        ],
                    }),
                ],
            },
        ],
    };
}
