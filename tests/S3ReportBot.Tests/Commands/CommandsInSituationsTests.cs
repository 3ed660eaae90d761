using System.Text.RegularExpressions;
using S3ReportBot.Core.Answers;
using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Commands;

/// <summary>
/// Every command of a coordinator wherever a conversation may stand: command, the text's key or a part of the reply, the current question
/// afterwards (`.` the same as before, `-` none), and what it stores: each answer that is another than before, with its state and what it
/// holds now. Where that is left out, nothing is stored.
/// </summary>
public partial class CommandsInSituationsTests
{
    [Theory, MemberData(nameof(Lines), Situations.Question, AtAQuestion)]
    public Task At_an_open_question(string command, string reply, string current, string stored) =>
        SaysAsync(Situations.Question, command, reply, current, stored);

    [Theory, MemberData(nameof(Lines), Situations.InsideRow, InARow)]
    public Task Inside_a_row(string command, string reply, string current, string stored) =>
        SaysAsync(Situations.InsideRow, command, reply, current, stored);

    [Theory, MemberData(nameof(Lines), Situations.Table, AtATable)]
    public Task At_a_table(string command, string reply, string current, string stored) =>
        SaysAsync(Situations.Table, command, reply, current, stored);

    [Theory, MemberData(nameof(Lines), Situations.Ratings, AtRatings)]
    public Task At_ratings(string command, string reply, string current, string stored) =>
        SaysAsync(Situations.Ratings, command, reply, current, stored);

    [Theory, MemberData(nameof(Lines), Situations.Adding, WhileAdding)]
    public Task While_adding(string command, string reply, string current, string stored) =>
        SaysAsync(Situations.Adding, command, reply, current, stored);

    [Theory, MemberData(nameof(Lines), Situations.Nothing, WithNothingCurrent)]
    public Task With_no_current_question(string command, string reply, string current, string stored) =>
        SaysAsync(Situations.Nothing, command, reply, current, stored);

    [Theory, MemberData(nameof(Lines), Situations.NoReport, BeforeAnyReport)]
    public Task Before_any_report(string command, string reply, string current, string stored) =>
        SaysAsync(Situations.NoReport, command, reply, current, stored);

    [Theory, MemberData(nameof(Lines), Situations.Submitted, AfterSubmission)]
    public Task At_a_submitted_report(string command, string reply, string current, string stored) =>
        SaysAsync(Situations.Submitted, command, reply, current, stored);

    /// <param name="situation">Reserved words that mean nothing yet are tried in each.</param>
    public static TheoryData<string, string, string, string> Lines(string situation, string table)
    {
        var lines = table.Split('\n').Where(line => line.Length > 0).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in lines.Concat(ReservedElsewhere.Select(word => new[] { word, "command.means-nothing", "." }))
            .Concat(ForLeads.Select(word => new[] { word, "command.for-leads", "." })))
            data.Add(line[0], line[1], line[2], line.Length > 3 ? line[3] : "");
        Assert.Contains(situation, Situations.All.Keys);
        return data;
    }

    private static async Task SaysAsync(string situation, string command, string reply, string current, string stored)
    {
        await using var bot = await Situations.OpenAsync(situation);
        var (before, answers) = (await bot.CurrentAsync(), (await bot.ReportAsync())?.Answers);

        var said = await bot.SaysAsync(command);

        Assert.Matches(Pattern(reply), said.Text);
        Assert.Equal(current switch { "." => before, "-" => null, var question => question }, await bot.CurrentAsync());
        Assert.Equal(stored, Stored(answers, (await bot.ReportAsync())?.Answers));
        Assert.True(current != "-" || said.Text.Contains('`', StringComparison.Ordinal), $"Shows no way on:\n{said.Text}");
    }

    private static string Stored(AnswerSheet? before, AnswerSheet? after) => string.Join("; ",
        from answer in after?.All ?? []
        let now = Shown(answer)
        where before is null || now != Shown(before[answer.QuestionId])
        orderby answer.QuestionId
        select $"{answer.QuestionId} {now}".TrimEnd());

    private static string Shown(Answer answer) => $"{answer.State} {Shown(answer.Content)}";

    private static string Shown(AnswerContent? content) => content switch
    {
        TextContent text => text.Text.Replace("\n", "\\n", StringComparison.Ordinal),
        RowsContent rows => string.Join('/', rows.Rows.Select(row => string.Join(',', row.Cells).TrimEnd(','))),
        RatingsContent ratings => string.Concat(ratings.Values.Select(value => value ?? "-")),
        _ => "",
    };

    /// <summary>A sentence of the catalog with anything in its gaps, or the words themselves.</summary>
    private static Regex Pattern(string reply) => Shipped.Texts.Keys.Contains(reply)
        ? new(string.Join('|', Shipped.FormsOf(reply).Select(Words)), RegexOptions.Singleline)
        : new(Regex.Escape(reply));

    private static string Words(string text) =>
        string.Join(".*", Gap().Split(text.Replace("\\", "", StringComparison.Ordinal)).Select(Regex.Escape));

    [GeneratedRegex("{[a-z]+}")]
    private static partial Regex Gap();

    private static readonly string[] ReservedElsewhere =
    [
        "ask", "more", "my data", "forget me", "go to", "edit", "delete", "move", "join",
    ];

    private static readonly string[] ForLeads =
        ["reopen", "remove", "export", "status page", "nudge", "nudge all", "due", "names", "remove name"];

    private const string AtAQuestion = """
        leave      | leave.ask                                      | .
        fix        | finding.which                                  | .
        fix all    | fix.none                                       | .
        fix 3      | finding.gone                                   | .
        ignore     | finding.which                                  | .
        ignore 3   | finding.gone                                   | .
        help       | help.words                                     | .
        help more  | help.more                                      | .
        start      | 5 of 22                                        | .
        continue   | 5 of 22                                        | .
        back       | Current answer: https://www.example.eu         | webpage
        skip       | skip.later-mandatory                           | leading-regions | executive-summary Later
        later      | skip.later-mandatory                           | leading-regions | executive-summary Later
        clear      | cleared.nothing                                | .
        sections   | ✓ 4. Webpage                                   | .
        go to 7    | participating regions                          | participating-regions
        go to II.3 | 17 of 22                                       | eu13-involvement
        go to past events | 10 of 22                                | past-events
        go to 2    | Reporting period                               | period
        show       | show.nothing                                   | .
        show history | show.nothing                                   | .
        undo       | Taken back: your last change of Webpage        | webpage | webpage Open
        review     | review.missing                                 | .
        preview    | document.draft-ready                           | .
        submit     | submit.missing                                 | .
        document   | document.none-yet                              | .
        switch     | Reporting period                               | period
        pause      | 4 of 22 done                                   | -
        add        | command.means-nothing                          | .
        add: One.  | Added to Executive summary                     | . | executive-summary Answered One.
        edit 1     | command.means-nothing                          | .
        delete 1   | command.means-nothing                          | .
        move 2 1   | command.means-nothing                          | .
        delete all | command.means-nothing                          | .
        done       | command.means-nothing                          | .
        members    | Anna, coordinator since                        | .
        invite     | `join                                          | .
        status     | 4 of 22 done                                   | .
        remind me  | remind.how                                     | .
        remind me in 3 days | remind.set                            | .
        remind me today | offer.ready                               | .
        reminders  | reminders.Standard                             | .
        reminders off | reminders.Off                               | .
        join ABCD-EFGH-JKMN | join.refused                          | .
        same       | same.none                                      | .
        same section | same.none                                    | .
        import     | import.begin                                   | .
        """;

    private const string InARow = """
        leave      | leave.ask                                      | .
        fix        | finding.which                                  | .
        fix all    | fix.none                                       | .
        fix 3      | finding.gone                                   | .
        ignore     | finding.which                                  | .
        ignore 3   | finding.gone                                   | .
        help       | Region in charge?                              | .
        help more  | help.more                                      | .
        continue   | 5 of 22                                        | executive-summary
        back       | Now: Smart museums                             | .
        skip       | Involved regions?                              | .
        later      | skip.later                                     | past-events | working-areas Later Smart museums
        clear      | cleared.nothing-cell                           | .
        sections   | … 9. Working areas (started)                   | .
        go to 7    | participating regions                          | participating-regions
        show       | 1. Working area: Smart museums                 | .
        show history | history.title                                  | .
        undo       | Taken back: your last change of Working areas  | . | working-areas Open
        review     | review.begun                                   | .
        preview    | document.draft-ready                           | .
        submit     | submit.missing                                 | executive-summary
        document   | document.none-yet                              | .
        switch     | Reporting period                               | period
        pause      | pause.saved                                    | -
        add        | brief.rows-more                                | .
        add: More  | offer.ready                                     | .
        edit 1     | Now: Smart museums                             | .
        delete 1   | Deleted from Working areas: row 1              | . | working-areas Open
        move 1 1   | place 1                                        | .
        delete all | Emptied: Working areas                         | . | working-areas Open
        done       | Working areas is complete, with 1 row          | past-events | working-areas Answered Smart museums
        members    | Anna, coordinator since                        | .
        invite     | `join                                          | .
        status     | still needed                                   | .
        none       | Saved: Working areas, Region in charge of row 1 | . | working-areas Begun Smart museums,none
        3          | aside.ask-cell                                  | .
        same       | command.means-nothing                          | .
        same section | same.none                                    | .
        import     | import.begin                                   | .
        """;

    private const string AtATable = """
        leave      | leave.ask                                      | .
        fix        | finding.which                                  | .
        fix all    | fix.none                                       | .
        fix 3      | finding.gone                                   | .
        ignore     | finding.which                                  | .
        ignore 3   | finding.gone                                   | .
        help       | help.rows                                      | .
        help more  | help.more                                      | .
        continue   | 5 of 22                                        | executive-summary
        back       | 8 of 22                                        | interested-regions
        skip       | Working areas is complete, with 2 rows         | past-events | working-areas Answered Museums,Aragon,Lapland,none/Games,Veneto,Tuscany,Padova
        later      | skip.later                                     | past-events | working-areas Later Museums,Aragon,Lapland,none/Games,Veneto,Tuscany,Padova
        clear      | Emptied: Working areas                         | . | working-areas Open
        sections   | … 9. Working areas (started)                   | .
        show       | 2. Working area: Games                         | .
        show history | history.title                                  | .
        undo       | Taken back: your last change of Working areas  | . | working-areas Begun Museums,Aragon,Lapland,none
        review     | review.begun                                   | .
        preview    | document.draft-ready                           | .
        submit     | submit.missing                                 | executive-summary
        pause      | pause.saved                                    | -
        add        | brief.rows-more                                | .
        edit 2     | Now: Games                                     | .
        Edit 2.    | Now: Games                                     | .
        delete 2   | Deleted from Working areas: row 2              | . | working-areas Begun Museums,Aragon,Lapland,none
        delete 7   | rows.no-number                                 | .
        move 2 1   | place 1: Games                                 | . | working-areas Begun Games,Veneto,Tuscany,Padova/Museums,Aragon,Lapland,none
        delete all | Emptied: Working areas                         | . | working-areas Open
        done       | Working areas is complete, with 2 rows         | past-events | working-areas Answered Museums,Aragon,Lapland,none/Games,Veneto,Tuscany,Padova
        none       | Working areas is complete, with 2 rows         | past-events | working-areas Answered Museums,Aragon,Lapland,none/Games,Veneto,Tuscany,Padova
        3          | Did you mean `go to 3`                         | .
        same       | same.none                                      | .
        same section | same.none                                    | .
        import     | import.begin                                   | .
        """;

    private const string AtRatings = """
        leave      | leave.ask                                      | .
        fix        | finding.which                                  | .
        fix all    | fix.none                                       | .
        fix 3      | finding.gone                                   | .
        ignore     | finding.which                                  | .
        ignore 3   | finding.gone                                   | .
        help       | help.words                                     | .
        help more  | help.more                                      | .
        continue   | 5 of 22                                        | executive-summary
        back       | 20 of 22                                       | other-platforms-activities
        skip       | 1 of 17 rated                                  | self-assessment | sdg Answered 1----------------
        later      | skip.later                                     | self-assessment | sdg Later 1----------------
        clear      | Emptied: Sustainable Development Goals         | . | sdg Open
        sections   | … 21.                                          | .
        show       | Strongly agree                                 | .
        show history | history.title                                  | .
        undo       | Taken back                                     | . | sdg Open
        review     | review.begun                                   | .
        pause      | pause.saved                                    | -
        add        | command.means-nothing                          | .
        delete all | command.means-nothing                          | .
        edit 1     | command.means-nothing                          | .
        done       | 1 of 17 rated                                  | self-assessment | sdg Answered 1----------------
        3          | 2 of 17 rated                                  | . | sdg Begun 13---------------
        7=3        | 2 of 17 rated                                  | . | sdg Begun 1-----3----------
        none       | invalid.rating-value                           | .
        same       | same.none                                      | .
        same section | same.none                                    | .
        import     | import.begin                                   | .
        """;

    private const string WhileAdding = """
        leave      | leave.ask                                      | .
        fix        | finding.which                                  | .
        fix all    | fix.none                                       | .
        fix 3      | finding.gone                                   | .
        ignore     | finding.which                                  | .
        ignore 3   | finding.gone                                   | .
        help       | Go on with **Executive summary**                | .
        help more  | help.more                                      | .
        continue   | 6 of 22                                        | leading-regions
        back       | 4 of 22                                        | webpage
        skip       | skip.answered                                  | leading-regions
        later      | skip.answered                                  | leading-regions
        clear      | Emptied: Executive summary                     | . | executive-summary Open
        sections   | ✓ 5. Executive summary                         | .
        show       | We met in Padova.                               | .
        show history | history.title                                  | .
        undo       | Taken back: your last change of Executive summary | . | executive-summary Open
        review     | review.missing                                 | .
        submit     | submit.missing                                 | leading-regions
        pause      | pause.saved                                    | -
        add        | Go on with **Executive summary**                | .
        add: More. | Added to Executive summary                     | . | executive-summary Answered We met in Padova.\n\nMore.
        edit 1     | command.means-nothing                          | .
        done       | saved.adding-done                              | leading-regions
        none       | aside.ask                                      | .
        3          | Did you mean `go to 3`                         | .
        same       | same.none                                      | .
        same section | same.none                                    | .
        import     | import.begin                                   | .
        """;

    private const string WithNothingCurrent = """
        leave      | leave.ask                                      | .
        fix        | finding.which                                  | -
        fix all    | fix.none                                       | -
        fix 3      | finding.gone                                   | -
        ignore     | finding.which                                  | -
        ignore 3   | finding.gone                                   | -
        help       | help.coordinator                               | -
        help more  | help.more                                      | -
        start      | 5 of 22                                        | executive-summary
        continue   | 5 of 22                                        | executive-summary
        back       | Current answer: https://www.example.eu         | webpage
        skip       | command.means-nothing                          | -
        later      | command.means-nothing                          | -
        clear      | command.means-nothing                          | -
        sections   | ✓ 4. Webpage                                   | -
        go to 7    | participating regions                          | participating-regions
        show       | https://www.example.eu                         | -
        show history | history.title                                  | -
        undo       | Taken back: your last change of Webpage        | webpage | webpage Open
        review     | review.missing                                 | -
        preview    | document.draft-ready                           | -
        submit     | submit.missing                                 | executive-summary
        document   | document.none-yet                              | -
        switch     | Reporting period                               | period
        pause      | pause.saved                                    | -
        add        | command.means-nothing                          | -
        add: More. | offer.ready                                    | -
        edit 1     | command.means-nothing                          | -
        delete all | command.means-nothing                          | -
        done       | command.means-nothing                          | -
        members    | Anna, coordinator since                        | -
        invite     | `join                                          | -
        status     | 4 of 22 done                                   | -
        3          | input.no-question                              | -
        yes        | input.no-question                              | -
        same       | command.means-nothing                          | -
        same section | command.means-nothing                        | -
        """;

    private const string BeforeAnyReport = """
        leave      | command.no-report                              | -
        fix        | command.no-report                              | -
        fix all    | command.no-report                              | -
        fix 3      | command.no-report                              | -
        ignore     | command.no-report                              | -
        ignore 3   | command.no-report                              | -
        help       | help.before                                    | -
        help more  | help.more                                      | -
        start      | Reporting period                               | period
        continue   | Reporting period                               | period
        switch     | Reporting period                               | period
        back       | command.no-report                              | -
        skip       | command.no-report                              | -
        later      | command.no-report                              | -
        clear      | command.no-report                              | -
        sections   | command.no-report                              | -
        go to 7    | command.no-report                              | -
        show       | command.no-report                              | -
        show history | command.no-report                              | -
        undo       | command.no-report                              | -
        review     | command.no-report                              | -
        preview    | command.no-report                              | -
        submit     | command.no-report                              | -
        document   | command.no-report                              | -
        add        | command.no-report                              | -
        done       | command.no-report                              | -
        delete all | command.no-report                              | -
        members    | command.no-report                              | -
        invite     | command.no-report                              | -
        pause      | pause.nothing                                  | -
        status     | status.none                                    | -
        join ABCD-EFGH-JKMN | join.refused                          | -
        add: More. | command.no-report                                | -
        edit 1     | command.no-report                              | -
        3          | input.not-begun                                | -
        yes        | input.not-begun                                | -
        Some text  | input.not-begun                                | -
        same       | command.no-report                              | -
        same section | command.no-report                            | -
        import     | command.no-report                              | -
        """;

    private const string AfterSubmission = """
        leave      | leave.ask                                      | -
        fix        | submitted.closed                               | -
        fix all    | submitted.closed                               | -
        fix 3      | submitted.closed                               | -
        ignore     | submitted.closed                               | -
        ignore 3   | submitted.closed                               | -
        help       | way-on.next                                    | -
        help more  | help.more                                      | -
        start      | open.new                                       | start-date
        continue   | way-on.next                                    | -
        back       | submitted.closed                               | -
        skip       | submitted.closed                               | -
        later      | submitted.closed                               | -
        clear      | submitted.closed                               | -
        sections   | ✓ 5. Executive summary                         | -
        go to 7    | submitted.there                                | -
        go to 1    | Reporting period                               | period
        show history | history.title                                  | -
        undo       | submitted.closed                               | -
        review     | review.submitted                               | -
        preview    | document.ready                                 | -
        submit     | submitted.closed                               | -
        document   | document.ready                                 | -
        switch     | Reporting period                               | period
        switch ccre-s3 | submitted.there                            | -
        switch ccre-s3 2020-H1 | open.new                           | start-date
        pause      | way-on.next                                    | -
        add        | submitted.closed                               | -
        add: More. | submitted.closed                               | -
        done       | submitted.closed                               | -
        delete all | submitted.closed                               | -
        members    | Anna, coordinator since                        | -
        status     | way-on.next                                    | -
        yes        | submitted.closed                               | -
        3          | submitted.closed                               | -
        Some text  | submitted.closed                               | -
        same       | submitted.closed                               | -
        same section | submitted.closed                             | -
        import     | submitted.closed                               | -
        """;
}
