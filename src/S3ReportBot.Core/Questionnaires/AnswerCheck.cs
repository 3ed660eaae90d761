namespace S3ReportBot.Core.Questionnaires;

/// <summary>What findings look for in a question's answer, beyond what they look for in every answer of its kind.</summary>
public enum AnswerCheck
{
    /// <summary>The list names regions that take part, each to be written as the form asks.</summary>
    Members,

    /// <summary>The form asks how many.</summary>
    Number,

    /// <summary>The answer is about regions of the EU13, and justifies it if none takes part.</summary>
    Eu13,

    /// <summary>The answer names the countries outside the EU28 that take part.</summary>
    NonEu,
}
