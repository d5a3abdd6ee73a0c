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
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Opens a house, lets something be done, and saves it when that says so. Others wait meanwhile.</summary>
    public static int Use(string path, Func<House, bool> work) => Locked(path, () =>
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no house {path}; make one with boxoffice house create.");
        }

        var house = Read(path);
        var done = work(house);
        if (done)
        {
            Write(path, house);
        }

        return done ? 0 : CommandException.RefusedCode;
    });

    /// <summary>Opens a house to look at it alone.</summary>
    public static House Look(string path) => File.Exists(path)
        ? Read(path)
        : throw new CommandException($"There is no house {path}; make one with boxoffice house create.");

    /// <summary>Makes a new house; one that is there stays as it is.</summary>
    public static void Create(string path, House house) => Locked(path, () =>
    {
        if (File.Exists(path))
        {
            throw new CommandException($"{path} is there already.");
        }

        Write(path, house);
        return 0;
    });

    private static void Write(string path, House house)
    {
        JsonObject file = new()
        {
            ["format"] = Format,
            ["version"] = 1,
            ["zone"] = house.Zone.Id,
            ["hall"] = JsonNode.Parse(Files.ToText(house.Map.Hall)),
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
        catch (Exception refusal) when (refusal is JsonException or InvalidOperationException or InvalidDataException or FormatException)
        {
            throw new CommandException($"{path} is no house, or is damaged: {refusal.Message}");
        }
    }

    private static House Made(string path, JsonObject file)
    {
        var hall = Files.Read(Bytes(file, "hall"));
        var prices = PriceBookFile.Read(Bytes(file, "prices"));
        if (hall.Hall is not { } found || prices.Book is not { } book)
        {
            throw new CommandException($"{path} is damaged: its hall or its prices cannot be read.");
        }

        var map = SeatMap.Compile(found);
        House house = new(map, book, TimeZoneInfo.FindSystemTimeZoneById(file["zone"]!.GetValue<string>()),
            OrderBookOf(file, TimeZoneInfo.FindSystemTimeZoneById(file["zone"]!.GetValue<string>())));
        foreach (var date in file["performances"]!.AsArray())
        {
            var inventory = SeatInventory.Read(Encoding.UTF8.GetBytes(date!["inventory"]!.GetValue<string>()), map);
            house.Add(inventory.Inventory ?? throw new CommandException($"{path} is damaged: {inventory.Explain()}"),
                date["at"]!.GetValue<string>());
        }

        return house;
    }

    private static OrderBook OrderBookOf(JsonObject file, TimeZoneInfo zone) =>
        OrderBook.Read(Encoding.UTF8.GetBytes(file["orders"]!.GetValue<string>()), House.OptionsOf(zone));

    private static byte[] Bytes(JsonObject file, string member) =>
        Encoding.UTF8.GetBytes((file[member] ?? throw new JsonException($"The member \"{member}\" is missing.")).ToJsonString());

    /// <summary>One command at a time works on a house; a second waits for some seconds.</summary>
    private static int Locked(string path, Func<int> work)
    {
        var name = Path.GetFullPath(path) + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
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
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(100);
            }
            catch (IOException)
            {
                throw new CommandException($"{path} is in use by another command.");
            }
        }
    }

    /// <summary>Halls in the library's own format.</summary>
    private static class Files
    {
        public static string ToText(Hall hall) => HallFile.ToText(hall);

        public static HallReadResult Read(byte[] utf8) => HallFile.Read(utf8);
    }
}
