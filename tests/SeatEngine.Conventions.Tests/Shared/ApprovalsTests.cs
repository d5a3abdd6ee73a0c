using Xunit.Sdk;

namespace SeatEngine.Conventions.Tests.Shared;

public sealed class ApprovalsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("approvals-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Verify_NoApprovedFile_FailsAndWritesWhatWasReceived()
    {
        var error = Assert.Throws<XunitException>(() => Approvals.VerifyFile("a\r\nb", _folder, "Hall.Drawn", "svg"));

        Assert.Contains("no approved text yet", error.Message, StringComparison.Ordinal);
        Assert.Equal("a\nb\n", File.ReadAllText(Path.Combine(_folder, "Hall.Drawn.received.svg")));
    }

    [Fact]
    public void Verify_DifferentText_NamesTheFirstLineThatDiffers()
    {
        File.WriteAllText(Path.Combine(_folder, "Hall.Drawn.verified.txt"), "one\ntwo\n");

        var error = Assert.Throws<XunitException>(() => Approvals.VerifyFile("one\n2", _folder, "Hall.Drawn"));

        Assert.Contains("line 2 should be \"two\" but is \"2\"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo\r\n")]
    public void Verify_SameTextWithOtherLineEnds_PassesAndRemovesWhatWasReceived(string text)
    {
        var received = Path.Combine(_folder, "Hall.Drawn.received.txt");
        File.WriteAllText(received, "older");
        File.WriteAllText(Path.Combine(_folder, "Hall.Drawn.verified.txt"), "one\ntwo\n");

        Approvals.VerifyFile(text, _folder, "Hall.Drawn");

        Assert.False(File.Exists(received));
    }

    [Fact]
    public void VerifyCommitted_DifferentText_LeavesWhatWasReceivedBesideTheFile()
    {
        var committed = Path.Combine(_folder, "house.svg");
        File.WriteAllText(committed, "one\n");

        Assert.Throws<XunitException>(() => Approvals.VerifyCommitted("two", committed));

        Assert.Equal("two\n", File.ReadAllText(Path.Combine(_folder, "house.received.svg")));
    }

    [Fact]
    public void Verify_CalledFromATest_UsesTheNamesOfClassAndMethod() => Approvals.Verify("approved beside the test");
}
