using System.Reflection;

namespace S3ReportBot.Tests.Architecture;

/// <summary>
/// Which folder of an assembly knows which other, as the compiled types say: by what they derive from and hold, by signatures, locals,
/// attributes and code. A folder is a namespace.
/// </summary>
internal sealed class Rooms
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Assembly _assembly;
    private readonly string _root;

    public Rooms(Assembly assembly)
    {
        (_assembly, _root) = (assembly, assembly.GetName().Name!);
        Arrows = assembly.GetTypes().Where(IsOurs).SelectMany(ArrowsOf).DistinctBy(arrow => (arrow.From, arrow.To)).ToList();
    }

    /// <summary>Each pair once, with one of the types that make it.</summary>
    public IReadOnlyList<Arrow> Arrows { get; }

    /// <summary>The folders that have types.</summary>
    public IReadOnlyCollection<string> All => [.. _assembly.GetTypes().Where(IsOurs).Select(RoomOf).Distinct()];

    private IEnumerable<Arrow> ArrowsOf(Type type) => NamedBy(type).SelectMany(Parts).Where(IsOurs)
        .Select(known => new Arrow(RoomOf(type), RoomOf(known), $"{Outer(type).Name} -> {Outer(known).Name}"))
        .Where(arrow => arrow.From != arrow.To);

    private static IEnumerable<Type?> NamedBy(Type type) => type.GetInterfaces().Append(type.BaseType)
        .Concat(Constraints(type.GetGenericArguments()))
        .Concat(Attributes(type))
        .Concat(type.GetMembers(Declared).SelectMany(member => NamedBy(member).Concat(Attributes(member))));

    private static IEnumerable<Type?> NamedBy(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append((method as MethodInfo)?.ReturnType)
            .Concat(Constraints(method.IsGenericMethod ? method.GetGenericArguments() : []))
            .Concat(method.GetMethodBody()?.ExceptionHandlingClauses.Where(IsCatch).Select(clause => clause.CatchType) ?? [])
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
            .Concat(CompiledCode.MembersIn(method).SelectMany(NamedInCode)),
        _ => [],
    };

    private static bool IsCatch(ExceptionHandlingClause clause) => clause.Flags == ExceptionHandlingClauseOptions.Clause;

    private static IEnumerable<Type?> Constraints(Type[] arguments) =>
        arguments.Where(argument => argument.IsGenericParameter).SelectMany(argument => argument.GetGenericParameterConstraints());

    /// <summary>With the types that an attribute is given.</summary>
    private static IEnumerable<Type?> Attributes(MemberInfo member) => member.GetCustomAttributesData().SelectMany(attribute =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue))
            .SelectMany(argument => (Type?[])[argument.ArgumentType, argument.Value as Type]).Append(attribute.AttributeType));

    private static IEnumerable<Type?> NamedInCode(MemberInfo named) => named switch
    {
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().Append(method.DeclaringType),
        _ => [named.DeclaringType],
    };

    /// <summary>A type with what it is made of: `List of Turn` is a list and a turn.</summary>
    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return [];
        return type.HasElementType ? Parts(type.GetElementType()) : type.GetGenericArguments().SelectMany(Parts).Prepend(type);
    }

    private bool IsOurs(Type type) => type.Assembly == _assembly && !Outer(type).Name.StartsWith('<')
        && Outer(type).Namespace != "System.Text.RegularExpressions.Generated";

    /// <summary>Below the assembly's own namespace; `Program` stands in none.</summary>
    private string RoomOf(Type type) =>
        Outer(type).Namespace is { } space && space.StartsWith(_root + ".", StringComparison.Ordinal) ? space[(_root.Length + 1)..] : "";

    private static Type Outer(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}

/// <summary>One folder knows another.</summary>
/// <param name="Because">Types that make it so.</param>
internal sealed record Arrow(string From, string To, string Because);
