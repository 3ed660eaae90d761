using S3ReportBot.Core.Answers;
using S3ReportBot.Core.Conversations;
using S3ReportBot.Core.People;
using S3ReportBot.Core.Reminders;
using S3ReportBot.Core.Reports;

namespace S3ReportBot.Storage.Vocabulary;

/// <summary>
/// What is one of a few is stored, and measured, as a word. A value may be renamed; its word stays, because rows and charts of before
/// hold it.
/// </summary>
public static class StoredWords
{
    public static readonly Words<AnswerState> AnswerStates = new(
        (AnswerState.Open, "Open"),
        (AnswerState.Begun, "Begun"),
        (AnswerState.Answered, "Answered"),
        (AnswerState.Skipped, "Skipped"),
        (AnswerState.Later, "Later"));

    public static readonly Words<ReportStatus> ReportStatuses = new(
        (ReportStatus.Draft, "Draft"),
        (ReportStatus.Submitted, "Submitted"),
        (ReportStatus.Reopened, "Reopened"));

    public static readonly Words<MoveStep> MoveSteps = new(
        (MoveStep.Moving, "Moving"),
        (MoveStep.Moved, "Moved"),
        (MoveStep.Arrived, "Arrived"));

    public static readonly Words<ConfirmationKind> Confirmations = new(
        (ConfirmationKind.Submit, "Submit"),
        (ConfirmationKind.NewPartnership, "NewPartnership"),
        (ConfirmationKind.Held, "Held"),
        (ConfirmationKind.Conflict, "Conflict"),
        (ConfirmationKind.PassOver, "PassOver"),
        (ConfirmationKind.Move, "Move"),
        (ConfirmationKind.Import, "Import"),
        (ConfirmationKind.FiledElsewhere, "FiledElsewhere"),
        (ConfirmationKind.Clear, "Clear"),
        (ConfirmationKind.OpenReport, "OpenReport"),
        (ConfirmationKind.Due, "Due"),
        (ConfirmationKind.NudgeAll, "NudgeAll"),
        (ConfirmationKind.Remove, "Remove"),
        (ConfirmationKind.Reopen, "Reopen"),
        (ConfirmationKind.FirstCoordinator, "FirstCoordinator"),
        (ConfirmationKind.Leave, "Leave"),
        (ConfirmationKind.RemoveName, "RemoveName"));

    public static readonly Words<Role> Roles = new(
        (Role.Coordinator, "Coordinator"),
        (Role.Lead, "Lead"));

    public static readonly Words<ReminderFrequency> Frequencies = new(
        (ReminderFrequency.Standard, "Standard"),
        (ReminderFrequency.Light, "Light"),
        (ReminderFrequency.Off, "Off"));

    public static readonly Words<ReminderKind> ReminderKinds = new(
        (ReminderKind.Step, "Step"),
        (ReminderKind.Asked, "Asked"),
        (ReminderKind.Nudge, "Nudge"),
        (ReminderKind.Digest, "Digest"));

    public static readonly Words<NoticeKind> NoticeKinds = new(
        (NoticeKind.Asked, "Asked"),
        (NoticeKind.Submitted, "Submitted"),
        (NoticeKind.Reopened, "Reopened"),
        (NoticeKind.CoordinatorJoined, "CoordinatorJoined"),
        (NoticeKind.LeadJoined, "LeadJoined"),
        (NoticeKind.CoordinatorRemoved, "CoordinatorRemoved"),
        (NoticeKind.LeadRemoved, "LeadRemoved"),
        (NoticeKind.FirstCoordinator, "FirstCoordinator"));

    public static readonly Words<ReminderState> ReminderStates = new(
        (ReminderState.Waiting, "Waiting"),
        (ReminderState.Claimed, "Claimed"),
        (ReminderState.Sending, "Sending"),
        (ReminderState.Sent, "Sent"),
        (ReminderState.Unconfirmed, "Unconfirmed"),
        (ReminderState.Failed, "Failed"),
        (ReminderState.NotNeeded, "NotNeeded"));
}
