using System.Globalization;
using System.Text;

// The whole of a sale with nothing but the packages: a hall, its map, an offer with its price, a hold, a sale, a picture.
Hall hall = new HallBuilder("Corner Stage")
    .FocalPoint(0, 0)
    .Category("front", "Front")
    .Category("back", "Back")
    .Section("stalls", "Stalls", section => section
        .Rows(4, "4 | 4")
        .PriceRows("front", "A", "B")
        .PriceRows("back", "C", "D"))
    .Build();
SeatMap map = SeatMap.Compile(hall);
Say($"{hall.Name}: {map.SeatCount} seats in {map.Rows.Length} rows and {map.Runs.Length} runs");

Hall again = HallFile.Read(HallFile.ToBytes(hall)).Hall!;
Say($"written and read again: {again.Name}, {SeatMap.Compile(again).SeatCount} seats");

using MemoryStream manifest = new(Encoding.UTF8.GetBytes("section,row,seat\nS,A,1\nS,A,2\nS,A,10\n"));
HallReadResult spreadsheet = ManifestCsv.Read(manifest);
Say($"from a spreadsheet: {SeatMap.Compile(spreadsheet.Hall!).SeatCount} seats");

PriceBookResult book = PriceBookFile.Read("""
    {
      "format": "seatengine-price-book", "version": 1, "name": "Evening", "currency": "USD",
      "zones": [{"id": "front"}, {"id": "back"}],
      "types": [{"id": "adult"}, {"id": "student"}],
      "layers": [{"id": "ticket", "account": "tickets"}],
      "prices": [
        {"zone": "front", "type": "adult", "layer": "ticket", "amount": "30.00"},
        {"zone": "front", "type": "student", "layer": "ticket", "amount": "15.00"},
        {"zone": "back", "type": "adult", "layer": "ticket", "amount": "20.00"},
        {"zone": "back", "type": "student", "layer": "ticket", "amount": "10.00"}
      ]
    }
    """u8);
SeatInventory inventory = new(map, new SeatInventoryOptions { Performance = new PerformanceId("tonight") });
Performance performance = new(inventory, ZoneMap.OfCategories(map), book.Book!);
Say($"a full house brings {performance.PricesNow().GrossPotential()}");

PriceTypeId adult = new("adult");
PriceTypeId student = new("student");
SeatOffer offer = performance.Offer(new SeatRequest(4), adult, adult, student, student).Best!;
Say($"offered: {string.Join(", ", offer.Places.Seats)} for {offer.Total}");

OfferHold hold = performance.Hold(offer);
Say($"held: {hold.Succeeded}; the same again: {performance.Hold(offer).Succeeded}");
Say($"sold: {performance.Sell(hold, new OrderId("ORDER-1")).Succeeded}, {inventory.Snapshot().SoldCount} seats");

MapScene scene = new MapComposer(map).Compose(new MapView { Classes = [SeatClass.Sold(inventory.Snapshot().Sold)] });
string svg = SvgWriter.ToText(scene);
Say($"drawn: {hall.Sections.SelectMany(section => section.Rows).SelectMany(row => row.Seats).Count(seat => svg.Contains($"id=\"{seat.Id}\"", StringComparison.Ordinal))} seats with their ids");
using MemoryStream picture = new();
PngWriter.Write(scene, picture);
Say($"a picture: {Encoding.ASCII.GetString(picture.ToArray(), 1, 3)}");

static void Say(FormattableString sentence) => Console.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));
