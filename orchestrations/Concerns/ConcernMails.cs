using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mails;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Concerns;

/// <summary>Who is written to about a concern or a question: that there is something, never what.</summary>
internal static class ConcernMails
{
    /// <summary>To the person: there is news on their page.</summary>
    public static MailOrder ToPerson(Concern concern) => new(
        MailIds.For(Occasion(concern, $"change {concern.Opening}.{concern.Change}"), MailTemplate.AnswerOnPage, concern.PersonId),
        MailTemplate.AnswerOnPage,
        concern.ProgramId,
        concern.PersonId,
        AboutId: concern.ConcernId);

    /// <summary>To a keeper: something was written, or has come to them.</summary>
    public static IReadOnlyList<MailOrder> ToKeeper(Concern concern, ConcernKeeper keeper) =>
        To(concern, keeper, MailTemplate.WorkItemOpened, $"change {concern.Opening}.{concern.Change}");

    /// <summary>To whoever answers for it from now on: at once, even where what is new is left to the morning.</summary>
    public static IReadOnlyList<MailOrder> ToNewOwner(Concern concern) =>
        To(concern, concern.Owner, MailTemplate.WorkItemReminder, $"change {concern.Opening}.{concern.Change}");

    /// <summary>To those who are reminded, or hear of it for the first time because nobody answered.</summary>
    /// <param name="now">When it is due: each reminder is a mail of its own.</param>
    public static IReadOnlyList<MailOrder> ToRemind(ConcernStep step, Concern before, DateTimeOffset now) =>
    [
        .. step.Told.SelectMany(keeper => To(
            step.Concern,
            keeper,
            before.Keepers.Contains(keeper) ? MailTemplate.WorkItemReminder : MailTemplate.WorkItemToDeputy,
            $"reminder {now:O}")),
    ];

    /// <summary>To the contact outside the program, who asked for a link that is good again: one an hour.</summary>
    public static MailOrder ToContact(Concern concern, DateTimeOffset now) => ToContact(concern, $"link {now:yyyy-MM-dd HH}");

    // Administrators have the item in their queue, and no address.
    private static IReadOnlyList<MailOrder> To(Concern concern, ConcernKeeper keeper, MailTemplate template, string occasion) => keeper.Kind switch
    {
        KeeperKind.Administrators => [],
        KeeperKind.Safeguarding => [ToContact(concern, occasion)],
        _ =>
        [
            new MailOrder(
                MailIds.For(Occasion(concern, occasion), template, keeper.Kind.ToString()),
                template,
                concern.ProgramId,
                MailOrder.Coordinator,
                WorkItemKey: concern.ItemKey,
                Subject: keeper.Kind.ToString()),
        ],
    };

    private static MailOrder ToContact(Concern concern, string occasion) => new(
        MailIds.For(Occasion(concern, occasion), MailTemplate.ConcernToSafeguarding, MailOrder.Coordinator),
        MailTemplate.ConcernToSafeguarding,
        concern.ProgramId,
        MailOrder.Coordinator,
        AboutId: concern.ConcernId);

    private static string Occasion(Concern concern, string occasion) => $"{concern.ProgramId} {concern.Id} {occasion}";
}
