using FsCheck;
using FsCheck.Fluent;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Dialogs;

/// <summary>
/// Whatever two people do in whatever order: nothing is thrown, what is said to be saved is stored and the other way round,
/// `continue` goes on, and `show` gives every answer back. A failure prints its seed and the shortest sequence found.
/// </summary>
[Trait(Lane.Name, Lane.Slow)]
public class AnySequenceTests
{
    [Theory]
    [InlineData("test", 250), InlineData("a channel with text only", 100)]
    public void Any_sequence_leaves_a_report_that_goes_on_and_shows_every_answer(string channel, int sequences)
    {
        var any = Arb.From(Vocabulary.Sequences, Vocabulary.Shrink);
        Prop.ForAll(any, steps => Task.Run(() => WalkAsync(channel, steps)).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(sequences).WithStartSize(5).WithEndSize(40));
    }

    private static async Task WalkAsync(string channel, Step[] steps)
    {
        await using var sequence = await CheckedSequence.BeginAsync(channel);
        foreach (var step in steps)
            await sequence.DoAsync(step);
        await sequence.EndAsync(Vocabulary.Ben);
        await sequence.EndAsync(InMemoryBot.Anna);
    }
}
