using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Work;

/// <summary>What can be decided about an item, as its page and the page of several say it.</summary>
internal static class WorkWords
{
    /// <summary>What closes any other item leaves two in conflict together; and what waits for somebody's yes is named as what it comes to.</summary>
    public static string Label(Texts texts, ResolutionKind kind, WorkItemKind item) => (kind, item) switch
    {
        (ResolutionKind.Close, WorkItemKind.ConflictFound) => texts["console-work.stay"],
        (ResolutionKind.Replace, WorkItemKind.RematchWanted) => texts["console-work.extra-round"],
        (ResolutionKind.Approve, WorkItemKind.ManagerSilent) => texts["console-work.invite-anyway"],
        (ResolutionKind.Retry, WorkItemKind.ManagerSilent) => texts["console-work.ask-manager"],
        (ResolutionKind.Close, WorkItemKind.ManagerSilent) => texts["console-work.do-not-invite"],
        (ResolutionKind.Approve, WorkItemKind.StoryOffered) => texts["console-work.show-story"],
        (ResolutionKind.Close, WorkItemKind.StoryOffered) => texts["console-work.hand-back-story"],
        (ResolutionKind.Approve, WorkItemKind.SignUpRequested) => texts["campaign.requests.admit"],
        (ResolutionKind.Close, WorkItemKind.SignUpRequested) => texts["campaign.requests.refuse"],
        _ => texts.Of(kind),
    };
}
