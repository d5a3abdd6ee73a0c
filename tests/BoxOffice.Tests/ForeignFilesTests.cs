namespace BoxOfficeSample.Tests;

/// <summary>Files that name their columns in their own way, or not at all.</summary>
public sealed class ForeignFilesTests
{
    [Fact]
    public void Info_ColumnsOfOtherNames_AreMapped()
    {
        using var file = new TempFile("Wo;Zeile;Stück\nParkett;A;1\nParkett;A;2\n");
        Assert.Equal(2, Shell.Json("info", file.Path, "--map", "section=Wo,row=Zeile", "--map", "seat=Stück").GetProperty("seats").GetInt32());
        var refusal = Shell.Refusal("info", file.Path);
        Assert.Contains("Is it column 'Stück', which has whole numbers from 1 to 2, another one in most lines? If so, say seat=Stück.",
            Shell.Run("validate", file.Path).Output, StringComparison.Ordinal);
        Assert.Contains("row", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Info_FileWithoutHeader_IsReadByNumbersOfColumns()
    {
        using var file = new TempFile("Parkett,A,1\nParkett,A,2\n");
        var info = Shell.Json("info", file.Path, "--no-header", "--map", "section=1,row=2,seat=3");
        Assert.Equal(2, info.GetProperty("seats").GetInt32());
        Assert.Equal("numbers", info.GetProperty("neighbours").GetString());
    }

    [Fact]
    public void Info_SeveralHallsInOneFile_AreChosenByColumn()
    {
        using var file = new TempFile("venue,section,row,seat\nBig,S,A,1\nBig,S,A,2\nSmall,S,A,1\n");
        Assert.Contains("'Big' (2), 'Small' (1)", Shell.Refusal("info", file.Path), StringComparison.Ordinal);
        var info = Shell.Json("info", file.Path, "--only", "venue=Small");
        Assert.Equal("Small 1", $"{info.GetProperty("name").GetString()} {info.GetProperty("seats").GetInt32()}");
    }

    [Fact]
    public void Best_NeighboursFromNumbers_AreWarnedOf()
    {
        using var file = new TempFile("section,row,seat\nS,A,1\nS,A,2\nS,A,3\n");
        var result = Shell.Run("best", file.Path, "--party", "2");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("warning: The file does not say who sits beside whom", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Info_DrawingWithIdsThatSayAll_IsReadByAPattern()
    {
        using var file = new TempFile("<svg xmlns=\"http://www.w3.org/2000/svg\"><circle id=\"Stalls-A-1\" cx=\"0\"/><circle id=\"Stalls-A-2\" cx=\"22\"/></svg>");
        Assert.Equal(2, Shell.Json("info", file.Path, "--pattern", "{section}-{row}-{seat}").GetProperty("seats").GetInt32());
    }

    [Fact]
    public void Info_FieldThatThereIsNot_GetsOneSentence()
    {
        using var file = new TempFile("section,row,seat\nS,A,1\n");
        Assert.Contains("'stool' is no field", Shell.Refusal("info", file.Path, "--map", "stool=seat"), StringComparison.Ordinal);
        Assert.Contains("no column 'x'", Shell.Refusal("info", file.Path, "--map", "seat=x"), StringComparison.Ordinal);
    }
}
