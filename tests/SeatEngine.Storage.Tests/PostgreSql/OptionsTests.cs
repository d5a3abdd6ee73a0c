using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>Options are checked where they are said, which needs no server.</summary>
public class OptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("Seats")]
    [InlineData("a\"; drop")]
    public void Options_OfAnotherName_AreRefused(string schema) =>
        Assert.ThrowsAny<ArgumentException>(() => new PostgreSqlStoreOptions { Schema = schema });

    [Fact]
    public void Options_OutOfTheirRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("MostConnections", () => new PostgreSqlStoreOptions { MostConnections = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("MostTogether", () => new PostgreSqlStoreOptions { MostTogether = 4097 });
        Assert.Throws<ArgumentOutOfRangeException>("MostAttempts", () => new PostgreSqlStoreOptions { MostAttempts = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("CommandTimeout", () => new PostgreSqlStoreOptions { CommandTimeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>("LookEvery", () => new PostgreSqlStoreOptions { LookEvery = TimeSpan.FromMinutes(2) });
    }
}
