using MentorFlow.Domain.Mails;

namespace MentorFlow.Functions.Coordinators.Pages.Mails;

/// <summary>The mails in the order in which people get them, by the stage of the lifecycle that they belong to.</summary>
internal static class MailStages
{
    // Each stage by its first mail: they are listed in that order.
    private static readonly (string Name, MailTemplate First)[] Stages =
    [
        ("recruiting", MailTemplate.Invitation),
        ("managers", MailTemplate.ManagerQuestion),
        ("matching", MailTemplate.ProposalToMentee),
        ("kickoff", MailTemplate.Introduction),
        ("sessions", MailTemplate.SessionInvitation),
        ("reviews", MailTemplate.FitCheck),
        ("end", MailTemplate.ClosingSurvey),
        ("coordinators", MailTemplate.WorkItemOpened),
        ("on-request", MailTemplate.NewLink),
    ];

    /// <summary>By the name that console-mails.json has for them.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<MailTemplate> Templates)> All => Stages.Select((stage, i) =>
        (stage.Name, (IReadOnlyList<MailTemplate>)[.. Enum.GetValues<MailTemplate>().Where(template => IsIn(template, i))]));

    private static bool IsIn(MailTemplate template, int stage) =>
        template >= Stages[stage].First && (stage + 1 == Stages.Length || template < Stages[stage + 1].First);
}
