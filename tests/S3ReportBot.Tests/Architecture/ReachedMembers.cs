using System.Reflection;
using System.Reflection.Emit;

namespace S3ReportBot.Tests.Architecture;

/// <summary>
/// The members of some assemblies that others call, and what these reach in turn, as the compiled code says. Whoever overrides a
/// virtual method that is reached, or that is declared elsewhere, is reached with its type.
/// </summary>
internal sealed class ReachedMembers(Assembly[] assemblies)
{
    public const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Begins an operation code of two bytes.</summary>
    private const byte FirstOfTwo = 0xFE;

    private readonly HashSet<MemberInfo> _reached = [];

    /// <summary>Made by the compiler.</summary>
    public static bool IsMade(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || (member.DeclaringType is { } outer && IsMade(outer));

    public bool Contains(MemberInfo member) => _reached.Contains(member);

    public void AddCallsOf(Assembly caller)
    {
        foreach (var method in caller.GetTypes().SelectMany(type => type.GetMembers(Declared)).OfType<MethodBase>())
            AddCallsOf(method);
        int before;
        do
        {
            before = _reached.Count;
            foreach (var type in _reached.OfType<Type>().ToList())
                AddOverridesOf(type);
        }
        while (_reached.Count > before);
    }

    private void AddCallsOf(MethodBase method)
    {
        var ofType = method.DeclaringType?.GetGenericArguments();
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in TokensOf(method.GetMethodBody()?.GetILAsByteArray() ?? []))
            Add(method.Module.ResolveMember(token, ofType, ofMethod)!);
    }

    private bool IsOurs(MemberInfo member) => assemblies.Contains(member.Module.Assembly);

    private void Add(MemberInfo member)
    {
        if (member is Type type)
            AddType(type);
        else if (IsOurs(member) && member.Module.ResolveMember(member.MetadataToken) is { } definition && _reached.Add(definition))
            AddWhatIsNamedBy(definition);
    }

    private void AddWhatIsNamedBy(MemberInfo member)
    {
        AddType(member.DeclaringType!);
        if (member is FieldInfo field)
            AddType(field.FieldType);
        if (member is MethodInfo { ReturnType: var returned })
            AddType(returned);
        if (member is not MethodBase method)
            return;
        foreach (var parameter in method.GetParameters())
            AddType(parameter.ParameterType);
        AddCallsOf(method);
    }

    private void AddType(Type type)
    {
        foreach (var part in type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments())
            AddType(part);
        if (type.IsGenericParameter || type.HasElementType || !IsOurs(type))
            return;
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!_reached.Add(definition))
            return;
        if (definition.BaseType is { } parent)
            AddType(parent);
        if (definition.TypeInitializer is { } initializer)
            Add(initializer);
    }

    private void AddOverridesOf(Type type)
    {
        foreach (var method in type.GetMethods(Declared).Where(method => method.IsVirtual))
        {
            var overridden = method.GetBaseDefinition();
            if (IsMade(type) || _reached.Contains(overridden) || !IsOurs(overridden))
                Add(method);
        }
    }

    /// <summary>Of the members that a method's code names.</summary>
    public static IEnumerable<int> TokensOf(byte[] code)
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
