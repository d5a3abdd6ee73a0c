using SeatEngine.Conventions.Tests.Types;

namespace SeatEngine.Conventions.Tests.Api;

/// <summary>The public API of each package is an approved text; eng/approve-api.sh approves a change.</summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("SeatEngine")]
    [InlineData("SeatEngine.Hosting")]
    [InlineData("SeatEngine.Interchange")]
    [InlineData("SeatEngine.Rendering")]
    public void Package_PublicApi_IsAsApproved(string package) =>
        Approvals.VerifyFile(
            ApiWriter.Write(Packages.All.Single(assembly => assembly.GetName().Name == package)),
            RepositoryFiles.Full("tests/SeatEngine.Conventions.Tests/Api"),
            $"PublicApi.{package}");
}
