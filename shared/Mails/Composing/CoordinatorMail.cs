using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Mails about work items, to whoever coordinates the program now.</summary>
internal static class CoordinatorMail
{
    /// <summary>The first coordinator; for <see cref="MailTemplate.WorkItemToDeputy"/> the first deputy, or the coordinator again where there is none.</summary>
    public static Coordinator Recipient(MentoringProgram program, MailTemplate template)
    {
        var first = program.Coordinators.FirstOrDefault(coordinator => !coordinator.Deputy) ?? program.Coordinators[0];
        return template is MailTemplate.WorkItemToDeputy ? program.Coordinators.FirstOrDefault(coordinator => coordinator.Deputy) ?? first : first;
    }

    /// <param name="cause">Of the item, with names in place of ids.</param>
    public static MailContent Content(
        MailOrder order, MentoringProgram program, Coordinator recipient, WorkItem item, IReadOnlyList<string> names, string cause, SiteAddress site, CalendarParty from) => new(
            order.Template,
            new MailRecipient(recipient.Name, program.Zone, "en"),
            program.Name,
            from,
            new MailLinks(site.At($"/console/work/{item.ProgramId}/{item.Key}"), site.At("/console"), Concern: null, Unsubscribe: null))
        {
            WorkItem = new WorkItemFacts(item.Kind, IsConfidential(item) ? [] : names, IsConfidential(item) ? "" : cause, item.Estimate, item.OpenedAt),
        };

    // A mailbox is read by assistants and kept for years; what somebody confided stays in the console.
    private static bool IsConfidential(WorkItem item) => item.Kind is WorkItemKind.ConcernRaised;
}
