using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace HouseRules;

/// <summary>
/// The order in which an enumeration of ours declares its cases means nothing: none is compared, counted with, sorted by, or turned
/// into a number but to be the index of an array. What has an order says it in a method of its own.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OrderAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Order = new(
        "SE0003", "The order of an enumeration's cases is given a meaning",
        "This gives the order in which {0} declares its cases a meaning: say the order in a method", "House",
        DiagnosticSeverity.Warning, true);

    private static readonly DiagnosticDescriptor Number = new(
        "SE0004", "A case of an enumeration is taken for a number",
        "This rests on the number of a case of {0}, which follows from the order of the cases: name the cases", "House",
        DiagnosticSeverity.Warning, true);

    private static readonly ImmutableHashSet<string> Sorting = ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order",
        "OrderDescending", "Min", "Max", "MinBy", "MaxBy", "CompareTo", "Sort"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Order, Number];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(static at => Report(at, Order, Ordered(at.Operation)),
            OperationKind.Binary, OperationKind.RelationalPattern, OperationKind.Increment, OperationKind.Decrement,
            OperationKind.Invocation);
        context.RegisterOperationAction(
            static at => Report(at, Number, Numbered((IConversionOperation)at.Operation)), OperationKind.Conversion);
    }

    private static ITypeSymbol? Ordered(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => null,
        IBinaryOperation binary => OurEnums.Of(binary.LeftOperand.Type) ?? OurEnums.Of(binary.RightOperand.Type),
        IRelationalPatternOperation relation => OurEnums.Of(relation.Value.Type),
        IIncrementOrDecrementOperation step => OurEnums.Of(step.Target.Type),
        IInvocationOperation { TargetMethod: var method } call when Sorting.Contains(method.Name) =>
            method.TypeArguments.Select(OurEnums.Of).FirstOrDefault(static type => type is not null) ?? OurEnums.Of(call.Instance?.Type),
        _ => null,
    };

    private static ITypeSymbol? Numbered(IConversionOperation conversion) => conversion switch
    {
        { IsImplicit: true } or { Parent: IArrayElementReferenceOperation } => null,
        _ when IsNumber(conversion.Type) => OurEnums.Of(conversion.Operand.Type),
        _ when IsNumber(conversion.Operand.Type) => OurEnums.Of(conversion.Type),
        _ => null,
    };

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, ITypeSymbol? type)
    {
        if (type is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, context.Operation.Syntax.GetLocation(), type.Name));
        }
    }
}
