using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

/// <summary>
/// A house with one of everything that an inventory treats apart: two rows of ten, a wheelchair space that takes the
/// room of three chairs, an accessible seat, a box sold only as a whole, and two standing areas.
/// </summary>
internal static class SmallHouse
{
    public static SeatMap Map { get; } = SeatMap.Compile(Hall());

    public static AreaId Floor { get; } = new("FLOOR");

    public static AreaId Lounge { get; } = new("LOUNGE");

    public static ChannelId Web { get; } = new("web");

    public static ChannelId Phone { get; } = new("phone");

    public static Hall Hall(int firstRowLength = 10, int floor = 20) => new()
    {
        Name = "small house",
        FocalPoint = new PlanPoint(5, 0),
        Sections =
        [
            new Section
            {
                Id = new SectionId("STALLS"),
                Name = "Stalls",
                Rows =
                [
                    new Row { Label = "A", Seats = [.. Enumerable.Range(1, firstRowLength).Select(i => Seat("A", i, 1))] },
                    new Row
                    {
                        Label = "B",
                        Seats =
                        [
                            .. Enumerable.Range(1, 10)
                                .Select(i => Seat("B", i, 2) with { Features = i == 10 ? SeatFeatures.Accessible : SeatFeatures.None }),
                            Seat("BW", 1, 2) with
                            {
                                Features = SeatFeatures.WheelchairSpace,
                                Replaces = [new SeatId("B1"), new SeatId("B2"), new SeatId("B3")],
                            },
                        ],
                    },
                ],
            },
            new Section
            {
                Id = new SectionId("BOXES"),
                Name = "Boxes",
                Boxes =
                [
                    new Box { Label = "L", Booking = BookingMode.Whole, Seats = [.. Enumerable.Range(1, 4).Select(i => Seat("L", i, 4))] },
                ],
            },
        ],
        Areas =
        [
            new GeneralAdmissionArea { Id = new AreaId("FLOOR"), Name = "Floor", Capacity = floor, MaxOccupancy = 8 },
            new GeneralAdmissionArea { Id = new AreaId("LOUNGE"), Name = "Lounge", Capacity = 6, Booking = BookingMode.Whole },
        ],
    };

    public static PlaceSelection Places(params string[] ids) => PlaceSelection.Of(ids.Select(id => new SeatId(id)));

    public static SeatIndex Seat(string id) => Map.TryGetIndex(new SeatId(id), out var seat) ? seat : throw new ArgumentException(id);

    public static HouseDesk New(out FakeTimeProvider clock, SeatInventoryOptions? options = null)
    {
        clock = new FakeTimeProvider();
        return new HouseDesk(new SeatInventory(Map,
            (options ?? new SeatInventoryOptions { Performance = new PerformanceId("P1") }) with { Time = clock }));
    }

    private static Seat Seat(string row, int number, double y) => new()
    {
        Id = new SeatId(row + number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Label = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Position = new PlanPoint(number, y),
    };
}
