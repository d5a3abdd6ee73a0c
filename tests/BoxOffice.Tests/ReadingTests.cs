using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

public sealed class ReadingTests
{
    private const string Hope = "hope-theater/seats.csv";

    [PlanFact(Hope)]
    public void Info_RealTheatre_CountsSeatsAndSections()
    {
        var info = Shell.Json("info", RepositoryFiles.SharedPlan(Hope)!);
        Assert.Equal("hope-theater", info.GetProperty("name").GetString());
        Assert.Equal(497, info.GetProperty("seats").GetInt32());
        Assert.Equal(8, info.GetProperty("sections").GetInt32());
        Assert.Equal(2, info.GetProperty("levels").GetInt32());
        Assert.Equal(9, info.GetProperty("categories").GetProperty("AA").GetInt32());
    }

    [Fact]
    public void Info_BundledHall_IsReadableWithoutJson()
    {
        var result = Shell.Run("info", "samples/halls/concert-hall.json");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("2,702", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002 random \u00ff\u00fe")]
    [InlineData("section,row\nA,1\n")]
    [InlineData("section,row,seat\nA,1,\"1\nA,1,2\n")]
    [InlineData("section,row,seat\nA,1,1\nA,1,1\n")]
    [InlineData("{\"format\":\"seatengine-hall\",\"version\":1,")]
    [InlineData("{}")]
    public void Info_BrokenFile_GetsOneSentence(string content)
    {
        using var file = new TempFile(content);
        Assert.NotEmpty(Shell.Refusal("info", file.Path));
    }

    [Fact]
    public void Info_EndlessLine_GetsOneSentence()
    {
        using var file = new TempFile("section,row,seat\n" + new string('x', 2_000_000));
        Assert.Contains("line 2", Shell.Refusal("info", file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Info_InvalidUtf8_GetsOneSentence()
    {
        using var file = new TempFile("section,row,seat\nA,1,1\n");
        File.WriteAllBytes(file.Path, [.. "section,row,seat\nA,1,"u8, 0xFF, 0xFE, 0x0A]);
        Assert.NotEmpty(Shell.Refusal("info", file.Path));
    }

    [Fact]
    public void Info_NoSuchFile_GetsOneSentence() =>
        Assert.Contains("nowhere.csv", Shell.Refusal("info", "nowhere.csv"), StringComparison.Ordinal);

    [Fact]
    public void AnyCommand_WrongArguments_GetOneSentence()
    {
        Assert.NotEmpty(Shell.Refusal("best", "samples/halls/black-box.json"));
        Assert.NotEmpty(Shell.Refusal("info", "samples/halls/black-box.json", "--nonsense"));
        Assert.NotEmpty(Shell.Refusal("sing"));
    }

    [PlanFact("serpentine-school-hall/seats.csv")]
    public void Validate_NumbersThatOccurTwice_ListsThemAll()
    {
        var result = Shell.Run("validate", RepositoryFiles.SharedPlan("serpentine-school-hall/seats.csv")!, "--json");
        Assert.Equal(1, result.ExitCode);
        using var document = System.Text.Json.JsonDocument.Parse(result.Output);
        var errors = document.RootElement.GetProperty("defects").EnumerateArray()
            .Where(static defect => defect.GetProperty("severity").GetString() == "error").ToArray();
        Assert.Equal(6, errors.Length);
        Assert.All(errors, static defect => Assert.Equal("repeated-number", defect.GetProperty("code").GetString()));
        Assert.Contains("refused", Shell.Refusal("info", RepositoryFiles.SharedPlan("serpentine-school-hall/seats.csv")!),
            StringComparison.Ordinal);
        Assert.Equal(677, Shell.Json("info", RepositoryFiles.SharedPlan("serpentine-school-hall/seats.csv")!, "--lenient")
            .GetProperty("seats").GetInt32());
    }

    [Fact]
    public void Validate_SoundHall_Succeeds() =>
        Assert.True(Shell.Json("validate", "samples/halls/black-box.json").GetProperty("sound").GetBoolean());

    [PlanFact(Hope)]
    public void Convert_ToJsonAndBack_KeepsEverySeat()
    {
        using var native = new TempFile("", ".json");
        using var manifest = new TempFile("", ".csv");
        Assert.Equal(0, Shell.Run("convert", RepositoryFiles.SharedPlan(Hope)!, native.Path).ExitCode);
        Assert.Equal(0, Shell.Run("convert", native.Path, manifest.Path).ExitCode);
        var (first, second) = (Shell.Json("best", native.Path, "--party", "5", "--count", "3"),
            Shell.Json("best", manifest.Path, "--party", "5", "--count", "3"));
        Assert.Equal(first.GetProperty("proposals").GetRawText(), second.GetProperty("proposals").GetRawText());
        Assert.Equal(497, Shell.Json("info", manifest.Path).GetProperty("seats").GetInt32());
    }
}
