using System.Reflection;

namespace S3ReportBot.Tests.Architecture;

/// <summary>
/// The members of some assemblies that others call, and what these reach in turn, as the compiled code says. Whoever overrides a
/// virtual method that is reached, or that is declared elsewhere, is reached with its type.
/// </summary>
internal sealed class ReachedMembers(Assembly[] assemblies)
{
    private readonly HashSet<MemberInfo> _reached = [];

    /// <summary>Made by the compiler.</summary>
    public static bool IsMade(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || (member.DeclaringType is { } outer && IsMade(outer));

    public bool Contains(MemberInfo member) => _reached.Contains(member);

    public void AddCallsOf(Assembly caller)
    {
        foreach (var method in caller.GetTypes().SelectMany(type => type.GetMembers(CompiledCode.Declared)).OfType<MethodBase>())
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
        foreach (var member in CompiledCode.MembersIn(method))
            Add(member);
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
        foreach (var method in type.GetMethods(CompiledCode.Declared).Where(method => method.IsVirtual))
        {
            var overridden = method.GetBaseDefinition();
            if (IsMade(type) || _reached.Contains(overridden) || !IsOurs(overridden))
                Add(method);
        }
    }
}
