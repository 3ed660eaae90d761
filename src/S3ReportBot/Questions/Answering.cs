using S3ReportBot.Core.Answers;
using S3ReportBot.Turns;

namespace S3ReportBot.Questions;

/// <summary>Records what a message was read as.</summary>
internal static class Answering
{
    private const int MostNearest = 4;

    /// <summary>Reads and records a message that no prompt has read: from a card, or kept aside before.</summary>
    public static NavigationResult Record(Turn turn, DialogPosition position, string message) =>
        Record(turn, position, AnswerRecognizer.Read(turn, position, message));

    public static NavigationResult Record(Turn turn, DialogPosition position, Reading reading)
    {
        var question = turn.Form[position.Question];
        switch (reading)
        {
            case Reading.Refused refused:
                Refuse(turn, refused);
                return NavigationResult.Stay;
            case AnswerReading.Nothing:
                return Skipping.Skip(turn, question);
            case AnswerReading.Whole { Content: RatingsContent ratings }:
                return RatingsRecorder.Save(turn, question, ratings);
            case AnswerReading.Whole { Content: var content }:
                return AnswerRecorder.Save(turn, question, content);
            case AnswerReading.Entries { Regions: var entries }:
                return AnswerRecorder.Replace(turn, question, entries);
            case AnswerReading.Outcomes { Told: var told }:
                return DidItHappen.Record(turn, question, told);
            case AnswerReading.Pasted { Rows: var pasted }:
                return RowsRecorder.Append(turn, question, pasted);
            case AnswerReading.NewRow { First: var first }:
                return RowsRecorder.Begin(turn, question, first);
            case AnswerReading.Cell { Text: var cell }:
                return RowsRecorder.RecordCell(turn, question, position, cell);
            default:
                throw new InvalidOperationException($"No way to record {reading.GetType().Name}.");
        }
    }

    /// <summary>Says why a message is not taken, with what may have been meant to press.</summary>
    public static void Refuse(Turn turn, Reading.Refused refused)
    {
        turn.Failed = true;
        turn.Say(refused.Reason, refused.Arguments);
        turn.Reply.OfferAnswers(refused.Nearest.Take(MostNearest));
    }
}
