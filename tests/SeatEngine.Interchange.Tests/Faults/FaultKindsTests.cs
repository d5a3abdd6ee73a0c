using System.Reflection;

namespace SeatEngine.Interchange.Tests.Faults;

/// <summary>Every kind of fault has at least ten variants, each with its right answer.</summary>
public sealed class FaultKindsTests
{
    private const int Fewest = 10;

    private static readonly string[] AllKinds =
    [
        "thousands", "hidden-parts", "viewports", "style-transforms", "odd-and-even", "digits", "roman-rows", "look-alikes", "blank-lines",
        "columns", "ids-of-drawings", "entities", "formulas", "cells-of-spreadsheets", "money", "payable-steps", "drawings-told",
        "id-collisions", "numbers-of-drawings", "wrapped-plans", "encodings",
    ];

    public static TheoryData<string> Kinds => [.. AllKinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Variants_OfAKind_AreTenOrMoreAndDiffer(string kind)
    {
        var variants = Theories.Where(theory => theory.Kind == kind).SelectMany(static theory => theory.Variants).ToArray();

        Assert.True(variants.Length >= Fewest, FormattableString.Invariant($"{kind} has {variants.Length} variants."));
        Assert.Equal(variants.Length, variants.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Theories_OfAKind_AreOfOneThatIsListed() =>
        Assert.All(Theories, static theory => Assert.Contains(theory.Kind, AllKinds));

    private static IEnumerable<(string Kind, IEnumerable<string> Variants)> Theories =>
        from type in typeof(FaultKindsTests).Assembly.GetTypes()
        from method in type.GetMethods()
        let kind = method.GetCustomAttribute<FaultKindAttribute>()
        where kind is not null
        select (kind.Kind, method.GetCustomAttributes<InlineDataAttribute>().Where(static data => data.Skip is null)
            .Select(data => $"{method.Name}({string.Join(" | ", data.GetData(method).Single())})"));
}
