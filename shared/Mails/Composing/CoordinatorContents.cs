using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Turns a work item into what a mail to a coordinator may say.</summary>
internal static class CoordinatorContents
{
    /// <param name="cause">Of the item, in words, with names in place of ids.</param>
    /// <param name="texts">In the language of the recipient.</param>
    public static MailContent Of(
        MailOrder order,
        MentoringProgram program,
        Coordinator recipient,
        WorkItem item,
        IReadOnlyList<string> names,
        string cause,
        SiteAddress site,
        CalendarParty from,
        Texts texts) => new(
            order.Template,
            new MailRecipient(recipient.Name, program.Zone, texts),
            program.Name,
            from,
            new MailLinks(site.At(PathOf(item)), site.At("/console"), Concern: null, Unsubscribe: null))
        {
            WorkItem = new WorkItemFacts(item.Kind, IsConfidential(item) ? [] : names, IsConfidential(item) ? "" : cause, item.Estimate, item.OpenedAt),
        };

    // A mailbox is read by assistants and kept for years; what somebody confided stays in the console.
    public static bool IsConfidential(WorkItem item) =>
        item.Kind is WorkItemKind.ConcernRaised or WorkItemKind.NoteToCoordinator or WorkItemKind.QuestionAsked;

    /// <summary>Where it is decided: what somebody confided or asked has a page of its own.</summary>
    public static string PathOf(WorkItem item) => item.Subject is Subject.OfConcern about
        ? $"/console/programs/{about.ProgramId}/concerns/{about.ConcernId}"
        : $"/console/work/{item.ProgramId}/{item.Key}";
}
