namespace SeatEngine.Conventions.Tests.Shared;

public class RepositoryFilesTests
{
    [Fact]
    public void Root_Always_HoldsTheSolution() => Assert.True(File.Exists(RepositoryFiles.Full("SeatEngine.sln")));

    [Fact]
    public void SharedPlan_UnknownName_IsNull() => Assert.Null(RepositoryFiles.SharedPlan("no-such-hall/seats.csv"));

    [Fact]
    public void PlanFact_UnknownName_SkipsWithTheNameInTheReason() =>
        Assert.Contains("no-such-hall/seats.csv", new PlanFactAttribute("no-such-hall/seats.csv").Skip, StringComparison.Ordinal);

    [PlanFact("hope-theater/seats.csv")]
    public void PlanFact_HallPresent_RunsAndFindsIt() => Assert.NotNull(RepositoryFiles.SharedPlan("hope-theater/seats.csv"));

    [PlanTheory("hope-theater/seats.csv")]
    [InlineData("section,level,row,seat")]
    public void PlanTheory_HallPresent_RunsEachCase(string header) =>
        Assert.StartsWith(header, File.ReadLines(RepositoryFiles.SharedPlan("hope-theater/seats.csv")!).First(), StringComparison.Ordinal);
}
