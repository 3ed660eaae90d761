using S3ReportBot.Tests.Support;

namespace S3ReportBot.Tests.Commands;

/// <summary>
/// Every command of a coordinator wherever a conversation may stand: command, a part of the reply, the current question
/// afterwards (`.` the same as before, `-` none).
/// </summary>
public class CommandsInSituationsTests
{
    [Theory, MemberData(nameof(Lines), Situations.Question, AtAQuestion)]
    public Task At_an_open_question(string command, string reply, string current) => SaysAsync(Situations.Question, command, reply, current);

    [Theory, MemberData(nameof(Lines), Situations.InsideRow, InARow)]
    public Task Inside_a_row(string command, string reply, string current) => SaysAsync(Situations.InsideRow, command, reply, current);

    [Theory, MemberData(nameof(Lines), Situations.Table, AtATable)]
    public Task At_a_table(string command, string reply, string current) => SaysAsync(Situations.Table, command, reply, current);

    [Theory, MemberData(nameof(Lines), Situations.Ratings, AtRatings)]
    public Task At_ratings(string command, string reply, string current) => SaysAsync(Situations.Ratings, command, reply, current);

    [Theory, MemberData(nameof(Lines), Situations.Adding, WhileAdding)]
    public Task While_adding(string command, string reply, string current) => SaysAsync(Situations.Adding, command, reply, current);

    [Theory, MemberData(nameof(Lines), Situations.Nothing, WithNothingCurrent)]
    public Task With_no_current_question(string command, string reply, string current) => SaysAsync(Situations.Nothing, command, reply, current);

    [Theory, MemberData(nameof(Lines), Situations.NoReport, BeforeAnyReport)]
    public Task Before_any_report(string command, string reply, string current) => SaysAsync(Situations.NoReport, command, reply, current);

    [Theory, MemberData(nameof(Lines), Situations.Submitted, AfterSubmission)]
    public Task At_a_submitted_report(string command, string reply, string current) => SaysAsync(Situations.Submitted, command, reply, current);

    /// <param name="situation">Reserved words that mean nothing yet are tried in each.</param>
    public static TheoryData<string, string, string> Lines(string situation, string table)
    {
        var lines = table.Split('\n').Where(line => line.Length > 0).Select(line => line.Split('|', StringSplitOptions.TrimEntries));
        var data = new TheoryData<string, string, string>();
        foreach (var line in lines.Concat(ReservedElsewhere.Select(word => new[] { word, $"`{word}` does nothing at this point", "." })))
            data.Add(line[0], line[1], line[2]);
        Assert.Contains(situation, Situations.All.Keys);
        return data;
    }

    private static async Task SaysAsync(string situation, string command, string reply, string current)
    {
        await using var desk = await Situations.OpenAsync(situation);
        var before = await desk.CurrentAsync();

        var said = await desk.SaysAsync(command);

        Assert.Contains(reply, said.Text, StringComparison.Ordinal);
        Assert.Equal(current switch { "." => before, "-" => null, var question => question }, await desk.CurrentAsync());
        Assert.True(current != "-" || said.Text.Contains('`', StringComparison.Ordinal), $"Shows no way on:\n{said.Text}");
    }

    private static readonly string[] ReservedElsewhere =
    [
        "same", "same section", "import", "fix", "fix all", "fix 3", "ignore", "ignore 3", "show history", "remind me", "reminders", "reminders off",
        "ask", "nudge", "nudge all", "export", "reopen", "remove", "due", "my data", "forget me", "go to", "edit", "delete", "move", "join",
    ];

    private const string AtAQuestion = """
        help       | These words do more                            | .
        start      | 5 of 22                                        | .
        continue   | 5 of 22                                        | .
        back       | Present answer: https://www.example.eu         | webpage
        skip       | Put off: Executive summary                     | leading-regions
        later      | Put off: Executive summary                     | leading-regions
        clear      | Executive summary is empty already             | .
        sections   | ✓ 4. Webpage                                   | .
        go to 7    | participating regions                          | participating-regions
        go to II.3 | 17 of 22                                       | eu13-involvement
        go to past events | 10 of 22                                | past-events
        go to 2    | Reporting period                               | period
        show       | Executive summary has no answer yet            | .
        undo       | Taken back: your last change of Webpage        | webpage
        review     | Missing, and the report needs them             | .
        preview    | marked as a draft                              | .
        submit     | cannot be submitted yet                        | .
        document   | no submitted document yet                      | .
        switch     | Reporting period                               | period
        pause      | 4 of 22 done                                   | -
        add        | does nothing at this point                     | .
        add: One.  | Added to Executive summary                     | .
        edit 1     | Saved: Executive summary                       | leading-regions
        delete 1   | Saved: Executive summary                       | leading-regions
        move 2 1   | Saved: Executive summary                       | leading-regions
        delete all | does nothing at this point                     | .
        done       | does nothing at this point                     | .
        members    | Anna, coordinator since                        | .
        invite     | `join                                          | .
        status     | 4 of 22 done                                   | .
        join ABCD-EFGH-JKMN | This code does not work               | .
        """;

    private const string InARow = """
        help       | Region in charge?                              | .
        continue   | 5 of 22                                        | executive-summary
        back       | Now: Smart museums                             | .
        skip       | Involved regions?                              | .
        later      | Put off: Working areas                         | past-events
        clear      | Emptied: Region in charge (Working areas)      | .
        sections   | … 9. Working areas (begun)                     | .
        go to 7    | participating regions                          | participating-regions
        show       | 1. Working area: Smart museums                 | .
        undo       | Taken back: your last change of Working areas  | .
        review     | Begun, not called done                         | .
        preview    | marked as a draft                              | .
        submit     | cannot be submitted yet                        | executive-summary
        document   | no submitted document yet                      | .
        switch     | Reporting period                               | period
        pause      | Everything is saved                            | -
        add        | Type the next Working area                     | .
        add: More  | Saved: Working areas, Region in charge of row 1 | .
        edit 1     | Now: Smart museums                             | .
        delete 1   | Deleted from Working areas: row 1              | .
        move 1 1   | place 1                                        | .
        delete all | Emptied: Working areas                         | .
        done       | Working areas is complete. Rows: 1             | past-events
        members    | Anna, coordinator since                        | .
        invite     | `join                                          | .
        status     | mandatory missing                              | .
        none       | Saved: Working areas, Region in charge of row 1 | .
        3          | Saved: Working areas, Region in charge of row 1 | .
        """;

    private const string AtATable = """
        help       | Lists and tables: paste many rows at once      | .
        continue   | 5 of 22                                        | executive-summary
        back       | 8 of 22                                        | interested-regions
        skip       | Working areas is complete. Rows: 2             | past-events
        later      | Put off: Working areas                         | past-events
        clear      | Emptied: Working areas                         | .
        sections   | … 9. Working areas (begun)                     | .
        show       | 2. Working area: Games                         | .
        undo       | Taken back: your last change of Working areas  | .
        review     | Begun, not called done                         | .
        preview    | marked as a draft                              | .
        submit     | cannot be submitted yet                        | executive-summary
        pause      | Everything is saved                            | -
        add        | Type the next Working area                     | .
        edit 2     | Now: Games                                     | .
        Edit 2.    | Now: Games                                     | .
        delete 2   | Deleted from Working areas: row 2              | .
        delete 7   | Saved: Working areas, row 3                    | .
        move 2 1   | place 1: Games                                 | .
        delete all | Emptied: Working areas                         | .
        done       | Working areas is complete. Rows: 2             | past-events
        none       | Working areas is complete. Rows: 2             | past-events
        3          | Did you mean `go to 3`                         | .
        """;

    private const string AtRatings = """
        help       | These words do more                            | .
        continue   | 5 of 22                                        | executive-summary
        back       | 20 of 22                                       | other-platforms-activities
        skip       | 1 of 17 rated                                  | self-assessment
        later      | Put off: Sustainable Development Goals         | self-assessment
        clear      | Emptied: Sustainable Development Goals         | .
        sections   | … 21.                                          | .
        show       | Strongly agree                                 | .
        undo       | Taken back                                     | .
        review     | Begun, not called done                         | .
        pause      | Everything is saved                            | -
        add        | does nothing at this point                     | .
        delete all | does nothing at this point                     | .
        edit 1     | is not on the scale                            | .
        done       | 1 of 17 rated                                  | self-assessment
        3          | 2 of 17 rated                                  | .
        7=3        | 2 of 17 rated                                  | .
        none       | is not on the scale                            | .
        """;

    private const string WhileAdding = """
        help       | Go on with **Executive summary**                | .
        continue   | 6 of 22                                        | leading-regions
        back       | 4 of 22                                        | webpage
        skip       | Executive summary stays as it is               | leading-regions
        later      | Executive summary stays as it is               | leading-regions
        clear      | Emptied: Executive summary                     | .
        sections   | ✓ 5. Executive summary                         | .
        show       | First paragraph.                               | .
        undo       | Taken back: your last change of Executive summary | .
        review     | Missing                                        | .
        submit     | cannot be submitted yet                        | leading-regions
        pause      | Everything is saved                            | -
        add        | Go on with **Executive summary**                | .
        add: More. | Added to Executive summary                     | .
        edit 1     | Added to Executive summary                     | .
        done       | Executive summary is complete                  | leading-regions
        none       | Added to Executive summary                     | .
        3          | Did you mean `go to 3`                         | .
        """;

    private const string WithNothingCurrent = """
        help       | These words do more                            | -
        start      | 5 of 22                                        | executive-summary
        continue   | 5 of 22                                        | executive-summary
        back       | Present answer: https://www.example.eu         | webpage
        skip       | does nothing at this point                     | -
        later      | does nothing at this point                     | -
        clear      | does nothing at this point                     | -
        sections   | ✓ 4. Webpage                                   | -
        go to 7    | participating regions                          | participating-regions
        show       | https://www.example.eu                         | -
        undo       | Taken back: your last change of Webpage        | webpage
        review     | Missing, and the report needs them             | -
        preview    | marked as a draft                              | -
        submit     | cannot be submitted yet                        | executive-summary
        document   | no submitted document yet                      | -
        switch     | Reporting period                               | period
        pause      | Everything is saved                            | -
        add        | does nothing at this point                     | -
        add: More. | no question is open                            | -
        edit 1     | no question is open                            | -
        delete all | does nothing at this point                     | -
        done       | does nothing at this point                     | -
        members    | Anna, coordinator since                        | -
        invite     | `join                                          | -
        status     | 4 of 22 done                                   | -
        3          | no question is open                            | -
        yes        | no question is open                            | -
        """;

    private const string BeforeAnyReport = """
        help       | `start` begins a report                        | -
        start      | Reporting period                               | period
        continue   | Reporting period                               | period
        switch     | Reporting period                               | period
        back       | needs a report                                 | -
        skip       | needs a report                                 | -
        later      | needs a report                                 | -
        clear      | needs a report                                 | -
        sections   | needs a report                                 | -
        go to 7    | needs a report                                 | -
        show       | needs a report                                 | -
        undo       | needs a report                                 | -
        review     | needs a report                                 | -
        preview    | needs a report                                 | -
        submit     | needs a report                                 | -
        document   | needs a report                                 | -
        add        | needs a report                                 | -
        done       | needs a report                                 | -
        delete all | needs a report                                 | -
        members    | needs a report                                 | -
        invite     | needs a report                                 | -
        pause      | Send `start` whenever you like                 | -
        status     | You work on no report yet                      | -
        join ABCD-EFGH-JKMN | This code does not work               | -
        add: More. | not opened a report yet                        | -
        edit 1     | not opened a report yet                        | -
        3          | not opened a report yet                        | -
        yes        | not opened a report yet                        | -
        Some text  | not opened a report yet                        | -
        """;

    private const string AfterSubmission = """
        help       | These words do more                            | -
        start      | was submitted by Anna                          | -
        continue   | was submitted by Anna                          | -
        back       | was submitted by Anna                          | -
        skip       | was submitted by Anna                          | -
        later      | was submitted by Anna                          | -
        clear      | was submitted by Anna                          | -
        sections   | ✓ 5. Executive summary                         | -
        go to 7    | was submitted by Anna                          | -
        go to 1    | Reporting period                               | period
        undo       | was submitted by Anna                          | -
        review     | This report is submitted                       | -
        preview    | The complete version is confidential           | -
        submit     | was submitted by Anna                          | -
        document   | The complete version is confidential           | -
        switch     | Reporting period                               | period
        pause      | Everything is saved                            | -
        add        | was submitted by Anna                          | -
        add: More. | was submitted by Anna                          | -
        done       | was submitted by Anna                          | -
        delete all | was submitted by Anna                          | -
        members    | Anna, coordinator since                        | -
        status     | submitted                                      | -
        yes        | was submitted by Anna                          | -
        3          | was submitted by Anna                          | -
        Some text  | was submitted by Anna                          | -
        """;
}
