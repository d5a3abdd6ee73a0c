using System.Collections;
using System.Reflection;

namespace SeatEngine.Conventions.Tests.Types;

/// <summary>House rules that are read from the compiled libraries.</summary>
public class TypeTests
{
    [Fact]
    public void PublicTypes_Fields_AreNeverWritable() => Rule.Holds(Packages.PublicTypes.SelectMany(TypeRules.MutableFields));

    [Fact]
    public void PublicStructs_AreReadonly() => Rule.Holds(Packages.PublicTypes.SelectMany(TypeRules.WritableStructs));

    [Fact]
    public void PublicStructs_Properties_AreNeverSettable() => Rule.Holds(Packages.PublicTypes.SelectMany(TypeRules.SettableProperties));

    [Fact]
    public void PublicTypes_OfGeometryLibrary_AreNotShown() =>
        Rule.Holds(Packages.PublicTypes.SelectMany(type => TypeRules.Exposes(type, "NetTopologySuite")));

    [Fact]
    public void PublicTypes_OfCsvLibrary_AreNotShown() =>
        Rule.Holds(Packages.PublicTypes.SelectMany(type => TypeRules.Exposes(type, "CsvHelper")));

    [Fact]
    public void PublicExceptions_AreNamedSo() => Rule.Holds(Packages.PublicTypes.SelectMany(TypeRules.BadExceptions));

    [Fact]
    public void Types_NeverBearTheNameOfTheLibrary() =>
        Assert.DoesNotContain("SeatEngine", Packages.All.SelectMany(assembly => assembly.GetTypes()).Select(type => type.Name));

    [Fact]
    public void PublicTypes_NeverBearTheNameOfANamespace() => Rule.Holds(TypeRules.NamesOfNamespaces(Packages.PublicTypes));

    [Fact]
    public void PublicTypes_LiveInTheNamespaceOfTheirPackage()
    {
        var wrong = Packages.PublicTypes
            .Where(type => !$"{type.Namespace}.".StartsWith(type.Assembly.GetName().Name + ".", StringComparison.Ordinal))
            .Select(type => type.FullName!);

        Rule.Holds(wrong);
    }

    [Fact]
    public void Rules_GivenWhatTheyForbid_SaySo()
    {
        Assert.Single(TypeRules.MutableFields(typeof(Offender)));
        Assert.Single(TypeRules.WritableStructs(typeof(Offender)));
        Assert.Single(TypeRules.SettableProperties(typeof(Offender)));
        Assert.Equal(2, TypeRules.Exposes(typeof(Offender), "System.Collections").Count());
        Assert.Single(TypeRules.BadExceptions(typeof(FalseException)));
        Assert.Single(TypeRules.NamesOfNamespaces([typeof(Offender), typeof(Tests)]));
    }

    private struct Offender
    {
        public int Writable;

        public int Settable { get; set; }

        public Hashtable Shown(List<int> alsoShown) => new(Writable += alsoShown.Count);
    }

    private sealed class FalseException;

    private sealed class Tests;
}
