using System.Diagnostics;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using S3ReportBot.Tests.Hosting;
using S3ReportBot.Tests.Questionnaires;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Architecture;

/// <summary>The fast lane has no server and no process in it: whoever adds a test that starts one is told to say so.</summary>
public sealed class LaneTests
{
    private static readonly Assembly Tests = typeof(LaneTests).Assembly;
    private static readonly Type[] Starters =
        [typeof(WebApplication), typeof(IHost), typeof(HostingAbstractionsHostExtensions), typeof(Process), typeof(TcpListener)];

    private static IEnumerable<Type> TestClasses => Tests.GetTypes()
        .Where(type => !type.IsAbstract && type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: true)));

    [Fact]
    public void A_test_that_starts_a_server_or_a_process_is_in_the_slow_lane() =>
        Assert.Empty(TestClasses.Where(type => StartsSomething(type) && !IsSlow(type)).Select(type => type.FullName));

    /// <summary>One is named in an attribute, which is no code: otherwise this class would start it too.</summary>
    [Theory]
    [InlineData(typeof(HealthTests), true), InlineData(typeof(QuestionnaireFileTests), false)]
    public void A_server_is_seen_behind_a_harness_and_nowhere_else(Type test, bool starts) => Assert.Equal(starts, StartsSomething(test));

    private static bool IsSlow(Type type) => CustomAttributeData.GetCustomAttributes(type).Concat(
            type.BaseType is { } parent ? CustomAttributeData.GetCustomAttributes(parent) : [])
        .Any(attribute => attribute.AttributeType == typeof(TraitAttribute)
            && attribute.ConstructorArguments is [{ Value: Lane.Name }, { Value: Lane.Slow }]);

    /// <summary>In its own code, or in that of a class of the tests which it names, and so on.</summary>
    private static bool StartsSomething(Type type)
    {
        var seen = new HashSet<Type> { type };
        var rest = new Queue<Type>(seen);
        while (rest.TryDequeue(out var next))
        {
            foreach (var member in MembersIn(next))
            {
                if (member.Name is "Start" or "StartAsync" or "Run" or "RunAsync" && Starters.Contains(member.DeclaringType))
                    return true;
                if (Outermost(member as Type ?? member.DeclaringType) is { } named && named.Assembly == Tests && seen.Add(named))
                    rest.Enqueue(named);
            }
        }

        return false;
    }

    private static IEnumerable<MemberInfo> MembersIn(Type type) => type.GetMembers(CompiledCode.Declared)
        .SelectMany(member => member switch
        {
            MethodBase method => CompiledCode.MembersIn(method),
            Type nested => MembersIn(nested),
            _ => [],
        })
        .Concat(type.BaseType is { } parent ? [parent] : []);

    private static Type? Outermost(Type? type) => type switch
    {
        { HasElementType: true } => Outermost(type.GetElementType()),
        { DeclaringType: { } outer } => Outermost(outer),
        { IsGenericType: true } => type.GetGenericTypeDefinition(),
        _ => type,
    };
}
