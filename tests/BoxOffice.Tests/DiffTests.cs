using SeatEngine.Testing;

namespace BoxOfficeSample.Tests;

public sealed class DiffTests
{
    private const string Before = "section,row,seat,x_m,y_m\nS,A,1,0,0\nS,A,2,0.5,0\nS,A,3,1,0\nS,A,4,1.5,0\nS,A,5,2,0\nS,A,6,2.5,0\n";
    private const string After = "section,row,seat,x_m,y_m\nS,A,1,0,0\nS,A,2,0.5,0\nS,A,3,1,0\nS,A,4,2.5,0\nS,A,5,3,0\nS,B,1,0,1\n";

    [Fact]
    public void Diff_AHallAndItself_IsTheSame()
    {
        var diff = Shell.Json("diff", "samples/halls/black-box.json", "samples/halls/black-box.json");

        Assert.True(diff.GetProperty("same").GetBoolean());
        Assert.Equal(0, diff.GetProperty("removed").GetArrayLength());
    }

    [Fact]
    public void Diff_TwoVersions_TellsWhatChangedById()
    {
        using var before = new TempFile(Before);
        using var after = new TempFile(After);

        var diff = Shell.Json("diff", before.Path, after.Path);

        Assert.False(diff.GetProperty("same").GetBoolean());
        Assert.Equal("S-B-1", Assert.Single(diff.GetProperty("added").EnumerateArray()).GetString());
        Assert.Equal("S-A-6", Assert.Single(diff.GetProperty("removed").EnumerateArray()).GetString());
        Assert.Contains(diff.GetProperty("moved").EnumerateArray(), move => move.GetProperty("seat").GetString() == "S-A-4"
            && move.GetProperty("metres").GetDouble() == 1);
        Assert.Equal(["S-A-3", "S-A-4"],
            diff.GetProperty("rerun").EnumerateArray().Select(change => change.GetProperty("seat").GetString()));
        Assert.False(diff.TryGetProperty("sold", out _));
    }

    [Fact]
    public void Diff_SoldSeatDropped_EndsWithOne()
    {
        using var before = new TempFile(Before);
        using var after = new TempFile(After);
        using var sold = new TempFile("S-A-6\n\nS-A-1\n");
        using var kept = new TempFile("S-A-1\n");

        var dropped = Shell.Run("diff", before.Path, after.Path, "--sold", sold.Path);
        Assert.Equal(1, dropped.ExitCode);
        Assert.Contains("1 SOLD AND LOST:\n  S-A-6\n", dropped.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        var fine = Shell.Json("diff", before.Path, after.Path, "--sold", kept.Path);
        Assert.False(fine.GetProperty("sold").GetProperty("dropped_any").GetBoolean());
        Assert.Equal(0, fine.GetProperty("sold").GetProperty("dropped").GetArrayLength());
    }

    [Fact]
    public void Diff_SoldFileThatIsNone_GetsOneSentence()
    {
        using var twice = new TempFile("A-1\nA-1\n");

        Assert.NotEmpty(Shell.Refusal("diff", "samples/halls/black-box.json", "samples/halls/black-box.json", "--sold", twice.Path));
        Assert.NotEmpty(Shell.Refusal("diff", "samples/halls/black-box.json", "no-such-hall.json"));
    }
}
