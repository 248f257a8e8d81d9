using MentorFlow.WorkItems;

namespace MentorFlow.Mail.Rendering;

/// <summary>What needs a human, as the beginning of a sentence.</summary>
internal static class WorkItemWords
{
    public static string Of(WorkItemKind kind) => kind switch
    {
        WorkItemKind.ProfileOverdue => "A profile is overdue",
        WorkItemKind.TrainingOverdue => "A training is overdue",
        WorkItemKind.RoundToReview => "A matching round is ready for review",
        WorkItemKind.Unmatched => "People could not be matched",
        WorkItemKind.ConflictFound => "A conflict of interest came up",
        WorkItemKind.KickoffOverdue => "A kickoff is overdue",
        WorkItemKind.MentorshipStalled => "A mentorship has stalled",
        WorkItemKind.FitProblem => "A match may not fit",
        WorkItemKind.ConcernRaised => "Somebody raised a concern",
        WorkItemKind.MailFailed => "A mail could not be delivered",
        WorkItemKind.StepFailed => "A step failed",
        WorkItemKind.HrisUnclear => "An HR event is unclear",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are no words for it."),
    };
}
