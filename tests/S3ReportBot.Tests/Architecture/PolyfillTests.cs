using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;

namespace S3ReportBot.Tests.Architecture;

/// <summary>
/// What stands in for a package holds what is called and nothing else; its own tests are no reason to keep anything. Where the real
/// packages are used there is nothing to prove.
/// </summary>
public class PolyfillTests
{
    private static readonly Assembly[] Polyfills = [.. new[] { typeof(Dialog).Assembly, typeof(DialogTestClient).Assembly }
        .Where(assembly => assembly.GetName().Name!.EndsWith(".Polyfill", StringComparison.Ordinal))];

    [Fact]
    public void Every_member_of_a_polyfill_is_called_or_reached_from_a_call()
    {
        var reached = new ReachedMembers(Polyfills);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "S3ReportBot*.dll"))
            reached.AddCallsOf(Assembly.Load(Path.GetFileNameWithoutExtension(file)));

        var dead =
            from type in Polyfills.SelectMany(assembly => assembly.GetTypes())
            from member in Members(type)
            where !reached.Contains(member)
            select member is Type ? type.Name : $"{type.Name}: {member}";
        Assert.True(!dead.Any(), string.Join('\n', dead));
    }

    /// <summary>What is called holds a constant's value, not its name: only the source tells who uses it.</summary>
    [Fact]
    public void Every_constant_of_a_polyfill_is_named_somewhere()
    {
        var named = Source.Files("src", ".cs").Concat(Source.Files("tests", ".cs"))
            .Where(file => !file.Path.StartsWith("tests/Polyfills.Tests/", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(file.Text, @"\b\w+\.\w+\b").Select(match => match.Value)).ToHashSet();

        Assert.Empty(
            from type in Polyfills.SelectMany(assembly => assembly.GetExportedTypes())
            from constant in type.GetFields(BindingFlags.Public | BindingFlags.Static)
            where constant.IsLiteral && !named.Contains($"{type.Name}.{constant.Name}")
            select $"{type.Name}.{constant.Name}");
    }

    /// <summary>A type itself and what it declares, without what the compiler adds for that.</summary>
    private static IEnumerable<MemberInfo> Members(Type type)
    {
        if (ReachedMembers.IsMade(type))
            return [];
        var declared = type.GetMembers(CompiledCode.Declared).Where(member => member switch
        {
            MethodBase => !ReachedMembers.IsMade(member) && !typeof(Delegate).IsAssignableFrom(type),
            FieldInfo field => !field.IsPrivate && !field.IsLiteral && !type.IsEnum,
            _ => false,
        });
        // A class of nothing but constants is asked for those.
        return declared.Any() || !type.IsAbstract ? declared.Prepend(type) : declared;
    }
}
