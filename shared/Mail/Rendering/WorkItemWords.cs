using MentorFlow.WorkItems;

namespace MentorFlow.Mail.Rendering;

/// <summary>What needs a human, as the end of a sentence.</summary>
internal static class WorkItemWords
{
    public static string Of(WorkItemKind kind) => kind switch
    {
        WorkItemKind.ProfileOverdue => "a profile is overdue",
        WorkItemKind.TrainingOverdue => "a training is overdue",
        WorkItemKind.RoundToReview => "a matching round is ready for review",
        WorkItemKind.Unmatched => "people could not be matched",
        WorkItemKind.ConflictFound => "a conflict of interest came up",
        WorkItemKind.KickoffOverdue => "a kickoff is overdue",
        WorkItemKind.MentorshipStalled => "a mentorship has stalled",
        WorkItemKind.FitProblem => "a match may not fit",
        WorkItemKind.ConcernRaised => "somebody raised a concern",
        WorkItemKind.MailFailed => "a mail could not be delivered",
        WorkItemKind.StepFailed => "a step failed",
        WorkItemKind.HrisUnclear => "an HR event is unclear",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are no words for it."),
    };
}
