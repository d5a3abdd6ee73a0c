using Microsoft.CodeAnalysis;

namespace HouseRules;

/// <summary>Which types the rules are about: enumerations that the library declares, but for sets of flags.</summary>
internal static class OurEnums
{
    public static INamedTypeSymbol? Of(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type is INamedTypeSymbol { TypeKind: TypeKind.Enum } named
            && named.ContainingAssembly.Name.StartsWith("SeatEngine", StringComparison.Ordinal)
            && !named.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(FlagsAttribute))
                ? named
                : null;
    }

    /// <summary>The fields of an enumeration: its named cases.</summary>
    public static IEnumerable<IFieldSymbol> Cases(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue);
}
