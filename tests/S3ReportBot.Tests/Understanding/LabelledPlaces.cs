using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.Events;
using S3ReportBot.Core.Partnerships;
using S3ReportBot.Core.Questionnaires;
using S3ReportBot.Core.Regions;
using S3ReportBot.Core.Reports;
using S3ReportBot.Core.Texts;
using S3ReportBot.Core.Understanding;

namespace S3ReportBot.Tests.Understanding;

/// <summary>What the bot waits for at the places where labelled lines were typed, with the readers that the bot has for each.</summary>
internal sealed class LabelledPlaces(Questionnaire form, PartnershipDirectory partnerships, RegionChecker regions)
{
    public static readonly DateOnly Today = new(2021, 1, 11);

    private const int RowsShown = 10;

    public Expectation At(string place)
    {
        var expectation = State(place) ?? Cell(place) ?? new(form, Awaited.Answer) { Question = form[place] };
        var readable = expectation with { Today = Today, Listed = RowsShown, Members = ["Pavel Novak", "Ines Garcia", "Petra Huber"] };
        return readable with { Reads = text => Reads(readable, text) };
    }

    private Expectation? State(string place) => place switch
    {
        "none-open" => new(form, Awaited.Nothing),
        "submitted" => new(form, Awaited.Submitted),
        "add-mode" => new(form, Awaited.Adding) { Question = form["executive-summary"] },
        "import-mode" => new(form, Awaited.Importing) { Confirmation = ConfirmationKind.Import },
        "confirm-submit" => new(form, Awaited.Word) { Confirmation = ConfirmationKind.Submit, Words = ["yes", "no"] },
        "confirm-new-partnership" => new(form, Awaited.Word) { Confirmation = ConfirmationKind.NewPartnership, Words = ["yes", "no"] },
        "conflict" => new(form, Awaited.Word) { Confirmation = ConfirmationKind.Conflict, Words = ["mine", "theirs", "both"] },
        _ => null,
    };

    private Expectation? Cell(string place)
    {
        if (place.Split('.') is [var table, var column])
        {
            var columns = form[table].Columns.Select(one => one.Id).ToList();
            return new(form, Awaited.Cell) { Question = form[table], Column = columns.IndexOf(column) };
        }

        return form[place].Kind is QuestionKind.Rows or QuestionKind.Regions ? new(form, Awaited.Cell) { Question = form[place] } : null;
    }

    private bool Reads(Expectation expectation, string text) => expectation.Question switch
    {
        { Key: ReportKeyPart.Period } => PeriodReader.Read(text, Today) is not null,
        { Key: ReportKeyPart.Partnership } => IsPartnership(text),
        { Kind: QuestionKind.Date } => DateReader.Read(text) is not null,
        { Kind: QuestionKind.WebAddress } => WebAddressReader.Read(text) is not null,
        { Kind: QuestionKind.Ratings } question => RatingsReader.Read(question, null, text) is AnswerResult.Accepted,
        { Kind: QuestionKind.Regions } => HasRegion(text),
        { Kind: QuestionKind.Rows } question when expectation.Column == 0 => PasteReader.Read(question.Columns, text, []) is not null,
        { Kind: QuestionKind.Rows } question => ReadsCell(question.Columns[expectation.Column], text),
        _ => false,
    };

    private bool ReadsCell(Column column, string text) => column.Kind switch
    {
        ColumnKind.EventDate => EventDateReader.Read(text, Today, column.Tense) is not null,
        ColumnKind.Region or ColumnKind.Regions => HasRegion(text),
        _ => false,
    };

    private bool HasRegion(string text) =>
        RegionsReader.Split(text).Select(regions.Read).Any(reading => reading.Region is not null || reading.Country is not null);

    private bool IsPartnership(string text)
    {
        string[] names = [.. partnerships.All.Select(partnership => partnership.Name)];
        var folded = Folded.Of(text);
        return partnerships.Find(text) is not null || ChoiceReader.Read(names, text).IsAmbiguous
            || partnerships.All.Any(partnership => folded.Contains(partnership.Key.Replace('-', ' '), StringComparison.Ordinal));
    }
}
