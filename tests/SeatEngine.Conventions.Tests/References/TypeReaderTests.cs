namespace SeatEngine.Conventions.Tests.References;

/// <summary>What is read of references is what code names, whether or not it is written there.</summary>
public class TypeReaderTests
{
    private enum Shade
    {
        Dark,
    }

    [Fact]
    public void TypesNamedBy_AType_SeesFieldsSignaturesLocalsAndCode()
    {
        Type[] named = [.. TypeReader.TypesNamedBy(typeof(Sample))];

        Assert.Contains(typeof(Uri), named);
        Assert.Contains(typeof(Version), named);
        Assert.Contains(typeof(IComparable<>), named);
        Assert.Contains(typeof(OperatingSystem), named);
        Assert.Contains(typeof(TimeZoneInfo), named);
        Assert.DoesNotContain(typeof(TimeProvider), named);
    }

    [Theory]
    [InlineData("$\"{Shade.Dark}\"", "SeatEngine.Conventions.Tests.References", true)]
    [InlineData("using SeatEngine.Conventions.Tests.References;\n_ = Shade.Dark;", "Elsewhere", true)]
    [InlineData("_ = Shade.Dark;", "Elsewhere", false)]
    [InlineData("    /// see Shade.Dark", "SeatEngine.Conventions.Tests.References", false)]
    [InlineData("_ = map.Shade.Dark;", "SeatEngine.Conventions.Tests.References", false)]
    public void TypesNamedBy_AText_SeesConstantsOfTypesInSight(string text, string space, bool isSeen)
    {
        Type[] expected = isSeen ? [typeof(Shade)] : [];

        Assert.Equal(expected, new ConstantReader([typeof(Shade), typeof(Sample)]).TypesNamedBy(text, space));
    }

    [Theory]
    [InlineData("public sealed class A", "A")]
    [InlineData("internal readonly record struct B(int C)", "B")]
    [InlineData("public static partial class D", "D")]
    [InlineData("internal enum E", "E")]
    [InlineData("public delegate void F(int g)", "F")]
    [InlineData("public sealed record G<T>(T H)", "G")]
    [InlineData("internal interface I", "I")]
    public void TypesIn_Declaration_IsSeen(string line, string name) => Assert.Equal([name], TypeHomes.TypesIn(line));

    [Theory]
    [InlineData("    private sealed class Nested")]
    [InlineData("namespace SeatEngine.Maps;")]
    public void TypesIn_OtherLine_HasNone(string line) => Assert.Empty(TypeHomes.TypesIn(line));

    private sealed class Sample(Dictionary<int, Uri[]> field) : IComparable<Sample>
    {
        public int CompareTo(Sample? other) => field.Count + TimeZoneInfo.Local.Id.Length;

        public override string ToString() => Describe(null);

        private static string Describe(Version? version)
        {
            var local = Environment.OSVersion;
            return local.Platform + local.VersionString + version + local.Version;
        }
    }
}
