using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IdGenerator;

/// <summary>
/// Writes the members that every id has: those of a text (<c>[TextId]</c>), those of 128 bits (<c>[WideId]</c>), and for
/// all of them, and for values that say how their own text is read and written (<c>[TextValue]</c>), the interfaces and
/// attributes by which frameworks parse, format and serialise them.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class IdGenerator : IIncrementalGenerator
{
    private const string Home = "SeatEngine.Primitives.";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output =>
            output.AddSource("CultureInsensitive.g.cs", IdTemplates.CultureInsensitive));
        Register(context, "TextIdAttribute", IdTemplates.TextId);
        Register(context, "WideIdAttribute", IdTemplates.WideId);
        Register(context, "TextValueAttribute", IdTemplates.TextValue);
    }

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute, string template)
    {
        var marked = context.SyntaxProvider.ForAttributeWithMetadataName(
            Home + attribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (found, _) => Describe((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0]));
        context.RegisterSourceOutput(marked, (output, type) =>
            output.AddSource(
                type.Name + ".g.cs",
                IdTemplates.Fill(template, type.Space, type.Kind, type.Name, type.Argument, type.HasConverter)));
    }

    private static (string Space, string Kind, string Name, string Argument, bool HasConverter) Describe(
        INamedTypeSymbol type, AttributeData mark) =>
        (type.ContainingNamespace.ToDisplayString(),
            type.IsRecord ? "record struct" : "struct",
            type.Name,
            mark.ConstructorArguments.Select(static argument => argument.Value as string).FirstOrDefault() ?? "",
            type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute"));
}
