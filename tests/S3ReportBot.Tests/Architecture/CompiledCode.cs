using System.Reflection;
using System.Reflection.Emit;

namespace S3ReportBot.Tests.Architecture;

/// <summary>What the code of a method names.</summary>
internal static class CompiledCode
{
    public const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Begins an operation code of two bytes.</summary>
    private const byte FirstOfTwo = 0xFE;

    public static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        var ofType = method.DeclaringType?.GetGenericArguments();
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return TokensOf(method.GetMethodBody()?.GetILAsByteArray() ?? [])
            .Select(token => method.Module.ResolveMember(token, ofType, ofMethod)!);
    }

    /// <summary>Of these members.</summary>
    private static IEnumerable<int> TokensOf(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opCode = OpCodesByValue[code[at] == FirstOfTwo ? (short)(code[at] << 8 | code[at + 1]) : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType
                or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}
