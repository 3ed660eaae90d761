using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using S3ReportBot.Bots;

namespace S3ReportBot.Tests.Channels;

/// <summary>How activities come out of the SDK's serializer, as the adapter has it.</summary>
public class ActivityJsonTests
{
    static ActivityJsonTests() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(AdapterWithErrorHandler).TypeHandle);

    [Theory]
    [InlineData("\"2020-10-14T00:00:00+02:00\"", "2020-10-14T00:00:00+02:00")]
    [InlineData("{\"date\":\"2020-10-14T00:00:00+02:00\"}", "2020-10-14T00:00:00+02:00")]
    [InlineData("[\"/Date(1602626400000)/\"]", "/Date(1602626400000)/")]
    [InlineData("{\"$id\":\"1\",\"$ref\":\"2\"}", "$ref"), InlineData("{\"$type\":\"System.String\"}", "$type")]
    public async Task What_looks_like_a_time_or_a_reference_in_a_value_stays_as_it_was_typed(string value, string text) =>
        Assert.Contains(text, (await ReadAsync($"\"value\":{value}"))!.Value.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"text\":5"), InlineData("\"text\":true"), InlineData("\"text\":{}"), InlineData("\"text\":[\"a\"]"), InlineData("\"from\":{\"id\":5}")]
    [InlineData("\"timestamp\":\"yesterday\""), InlineData("\"timestamp\":5"), InlineData("\"entities\":{}"), InlineData("\"attachments\":[5]")]
    public async Task A_member_of_another_type_makes_it_no_activity(string member) => Assert.Null(await ReadAsync(member));

    [Theory]
    [InlineData("2026-11-30T07:00:00", 0), InlineData("2026-11-30T07:00:00Z", 0), InlineData("2026-11-30T07:00:00.1234567-07:00", -7), InlineData("11/30/2026 07:00:00", 0)]
    public async Task A_time_keeps_its_offset_and_is_utc_without_one(string time, int hours)
    {
        var read = (await ReadAsync($"\"timestamp\":\"{time}\""))!.Timestamp!.Value;

        Assert.Equal((7, TimeSpan.FromHours(hours)), (read.Hour, read.Offset));
    }

    [Theory]
    [InlineData(false, """{"activities":[{"type":"message","text":"Grüezi"}]}""")]
    [InlineData(true, """{"activities":[{"type":"invokeResponse","value":{"status":200,"body":{"a":[1]}}}]}""")]
    public async Task Responses_are_compact_and_in_the_protocols_names(bool invoke, string json)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();
        var reply = invoke
            ? new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = new Dictionary<string, int[]> { ["a"] = [1] } } }
            : new Activity(ActivityTypes.Message) { Text = "Grüezi" };

        await HttpHelper.WriteResponseAsync(http.Response, new InvokeResponse { Status = 200, Body = new ExpectedReplies([reply]) });

        Assert.Equal(json, Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()));
    }

    private static Task<Activity?> ReadAsync(string member)
    {
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes($"{{\"type\":\"message\",{member}}}"));
        return HttpHelper.ReadRequestAsync<Activity?>(http.Request);
    }
}
