using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

Hall hall = new()
{
    Name = "Corner Stage",
    FocalPoint = new PlanPoint(2.5, 0),
    Categories = [new Category { Id = new PriceZoneId("front"), Name = "Front" }, new Category { Id = new PriceZoneId("back"), Name = "Back" }],
    Sections = [new Section { Id = new SectionId("stalls"), Name = "Stalls", Rows = [Row("A", 2, "front"), Row("B", 3, "front"), Row("C", 4, "back")] }],
};
SeatMap map = SeatMap.Compile(hall);
Console.WriteLine($"{hall.Name}: {map.SeatCount} seats in {map.Rows.Length} rows");

static Row Row(string label, double y, string category) => new()
{
    Label = label,
    Category = new PriceZoneId(category),
    Seats = [.. Enumerable.Range(1, 6).Select(number => new Seat
    {
        Id = new SeatId($"{label}-{number}"),
        Label = $"{number}",
        Position = new PlanPoint((number - 1) * 0.55, y),
    })],
};
