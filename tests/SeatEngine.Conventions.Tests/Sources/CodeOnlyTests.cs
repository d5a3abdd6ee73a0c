namespace SeatEngine.Conventions.Tests.Sources;

public class CodeOnlyTests
{
    [Theory]
    [InlineData("a // b\nc", "a     \nc")]
    [InlineData("a /* b\n */ c", "a     \n    c")]
    [InlineData("a(\"b\\\"c\") d", "a(      ) d")]
    [InlineData("a(@\"b\"\"c\\\") d", "a(@       ) d")]
    [InlineData("a(\"\"\"b\"c\"\"\") d", "a(         ) d")]
    [InlineData("a('\"') b", "a(   ) b")]
    [InlineData("a // b", "a     ")]
    public void Of_Text_KeepsOnlyCodeInItsPlace(string text, string code) => Assert.Equal(code, CodeOnly.Of(text));
}
