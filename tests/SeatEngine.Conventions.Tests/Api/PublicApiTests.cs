using PublicApiGenerator;
using SeatEngine.Conventions.Tests.Types;

namespace SeatEngine.Conventions.Tests.Api;

/// <summary>The public API of each package is an approved text; eng/approve-api.sh approves a change.</summary>
public class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, TreatRecordsAsClasses = false };

    public static TheoryData<string> Names => [.. Packages.All.Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_PublicApi_IsAsApproved(string package) =>
        Approvals.VerifyFile(
            Packages.All.Single(assembly => assembly.GetName().Name == package).GeneratePublicApi(Options),
            RepositoryFiles.Full("tests/SeatEngine.Conventions.Tests/Api"),
            $"PublicApi.{package}");
}
