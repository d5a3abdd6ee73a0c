using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Houses;

/// <summary>One saved file that is a house: its hall, its prices, its performances with who has which seat, and its orders.</summary>
internal static class HouseFile
{
    private const string Format = "seatengine-house";
    private const int MostBytes = 1 << 30;
    private const int MostAttempts = 6_000;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Opens a house, lets something be done, and saves it when that says so. Others wait meanwhile.</summary>
    public static int Use(string path, Func<House, bool> work)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no house {path}; make one with boxoffice house create.");
        }

        // Whichever name a house is called by, it is one file with one lock.
        var file = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        return Locked(file, () =>
        {
            var house = Read(file);
            var done = work(house);
            if (done)
            {
                Write(file, house);
            }

            return done ? 0 : CommandException.RefusedCode;
        });
    }

    /// <summary>Opens a house to look at it alone.</summary>
    public static House Look(string path) => File.Exists(path)
        ? Read(path)
        : throw new CommandException($"There is no house {path}; make one with boxoffice house create.");

    /// <summary>Makes a new house; one that is there stays as it is.</summary>
    public static void Create(string path, House house)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        Locked(path, () =>
        {
            if (File.Exists(path))
            {
                throw new CommandException($"{path} is there already.");
            }

            Write(path, house);
            return 0;
        });
    }

    private static void Write(string path, House house)
    {
        JsonObject file = new()
        {
            ["format"] = Format,
            ["version"] = 1,
            ["zone"] = house.Zone.Id,
            ["hall"] = JsonNode.Parse(HallFile.ToText(house.Map.Hall)),
            ["prices"] = JsonNode.Parse(PriceBookFile.ToText(house.Prices)),
            ["performances"] = new JsonArray([.. house.Dates.Select(static date => (JsonNode)new JsonObject
            {
                ["code"] = date.Performance.Id.Value,
                ["at"] = date.LocalTime,
                ["inventory"] = date.Performance.Inventory.ToText(),
            })]),
            ["orders"] = house.Office.Orders.ToText(),
        };
        OutputFile.Write(path, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes(file.ToJsonString(Indented)));
            stream.WriteByte((byte)'\n');
        });
    }

    private static House Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw new CommandException($"{path} is larger than 1 GiB.");
            }

            var file = JsonNode.Parse(File.ReadAllBytes(path))?.AsObject() ?? throw new JsonException("The file is empty.");
            if (file["format"]?.GetValue<string>() != Format || file["version"]?.GetValue<int>() != 1)
            {
                throw new CommandException($"{path} is no house, or one of a later version.");
            }

            return Made(path, file);
        }
        catch (Exception refusal) when (refusal is JsonException or InvalidOperationException
            or InvalidDataException or FormatException or ArgumentException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new CommandException($"{path} is no house, or is damaged: {refusal.Message}");
        }
    }

    private static House Made(string path, JsonObject file)
    {
        var hall = HallFile.Read(Bytes(file, "hall"));
        var prices = PriceBookFile.Read(Bytes(file, "prices"));
        if (hall.Hall is not { } found || prices.Book is not { } book)
        {
            throw new CommandException($"{path} is damaged: its hall or its prices cannot be read.");
        }

        var map = SeatMap.Compile(found);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Text(file, "zone"));
        House house = new(map, book, zone, OrderBook.Read(Encoding.UTF8.GetBytes(Text(file, "orders")), House.OptionsOf(zone)));
        if (file["performances"] is not JsonArray { Count: > 0 } dates)
        {
            throw new JsonException("It has no performances.");
        }

        foreach (var date in dates)
        {
            var node = date as JsonObject ?? throw new JsonException("A performance is no object.");
            var inventory = SeatInventory.Read(Encoding.UTF8.GetBytes(Text(node, "inventory")), map);
            var read = inventory.Inventory ?? throw new JsonException(inventory.Explain());
            if (read.Performance.Value != Text(node, "code"))
            {
                throw new JsonException($"The inventory of '{Text(node, "code")}' is that of '{read.Performance}'.");
            }

            house.Add(read, Text(node, "at"));
        }

        Check(house);
        return house;
    }

    /// <summary>Orders speak of the performances and the currency that there are.</summary>
    private static void Check(House house)
    {
        foreach (var order in house.Office.Orders.Orders)
        {
            if (order.Currency != house.Prices.Currency
                || order.Tickets.Any(line => house.Office.Find(line.Performance) is null))
            {
                throw new JsonException($"Order '{order.Id}' is of a performance or in a currency that the house does not have.");
            }
        }
    }

    private static string Text(JsonObject file, string member) => file[member] is JsonValue value && value.TryGetValue(out string? text)
        ? text
        : throw new JsonException($"The member \"{member}\" is missing, or no text.");

    private static byte[] Bytes(JsonObject file, string member) =>
        Encoding.UTF8.GetBytes((file[member] ?? throw new JsonException($"The member \"{member}\" is missing.")).ToJsonString());

    /// <summary>One command at a time works on a house; a second waits for some seconds.</summary>
    private static int Locked(string path, Func<int> work)
    {
        var name = Path.GetFullPath(path) + ".lock";
        using var held = Enter(name, path);
        return work();
    }

    private static FileStream Enter(string name, string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                Thread.Sleep(20);
            }
            catch (IOException)
            {
                throw new CommandException($"{path} is in use by another command.");
            }
        }
    }
}
