using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace SeatEngine.Conventions.Tests.References;

/// <summary>Reads from the body of a method which types and members its instructions name.</summary>
internal static class IlReader
{
    private const int TwoByteMark = 0xFE;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>Every type or member that an instruction has for its operand, once.</summary>
    public static IEnumerable<MemberInfo> MembersNamedBy(MethodBase method)
    {
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        return Tokens(method.GetMethodBody()?.GetILAsByteArray() ?? [])
            .Distinct()
            .Select(token => method.Module.ResolveMember(token, typeArguments, methodArguments)!);
    }

    private static IEnumerable<int> Tokens(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var isLong = body[at] == TwoByteMark;
            var code = Codes[isLong ? (TwoByteMark << 8) | body[at + 1] : body[at]];
            at += isLong ? 2 : 1;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at));
            }

            at += Size(code.OperandType, body.AsSpan(at));
        }
    }

    private static int Size(OperandType operand, ReadOnlySpan<byte> rest) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(rest)),
        _ => 4,
    };
}
