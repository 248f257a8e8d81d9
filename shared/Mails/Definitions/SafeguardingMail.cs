using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Definitions;

/// <summary>
/// To whom a program names for concerns, who need not be known as a person: that one waits, never what it says. It leads to a page for this concern alone.
/// </summary>
internal abstract class SafeguardingMail(MailTemplate template) : MailDefinition(template)
{
    public sealed override MailSubject About => MailSubject.Concern;

    public sealed override bool TellsCoordinator => false;

    /// <summary>Whether it is theirs to read, and still open.</summary>
    /// <param name="concern">With the people of today.</param>
    public static bool IsNeeded(Concern concern) => concern.IsOpen && concern.Keepers.Any(keeper => keeper.Kind is KeeperKind.Safeguarding);
}
