using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Mails.Templates;

/// <summary>Work items in a coordinator's words.</summary>
internal static class WorkItemTitles
{
    public static string Of(WorkItemKind kind) => kind switch
    {
        WorkItemKind.ProfileOverdue => "A profile has stayed open",
        WorkItemKind.TrainingOverdue => "A training has stayed open",
        WorkItemKind.RoundToReview => "A matching round is ready for your review",
        WorkItemKind.RoundBlocked => "A matching round cannot be solved yet",
        WorkItemKind.Unmatched => "Somebody is without a match",
        WorkItemKind.ConflictFound => "A mentorship has come into a conflict of interest",
        WorkItemKind.KickoffOverdue => "A mentorship has not started",
        WorkItemKind.MentorshipStalled => "A mentorship has gone quiet",
        WorkItemKind.FitProblem => "A mentorship may not fit",
        WorkItemKind.ConcernRaised => "Somebody has told us that something is wrong",
        WorkItemKind.MailFailed => "A mail has not arrived",
        WorkItemKind.StepFailed => "A step has failed",
        WorkItemKind.RoomRefused => "A session has no room at the video provider",
        WorkItemKind.MailBounced => "An address does not exist any more",
        WorkItemKind.PausedTooLong => "A leave has lasted very long",
        WorkItemKind.InstanceFailed => "Something has stopped in the middle",
        WorkItemKind.HrisUnclear => "News from HR is unclear",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such work item."),
    };
}
