using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>Turns a concern into what a mail to the program's contact for concerns may say: which program, and the way to it.</summary>
internal static class ConcernContents
{
    /// <param name="texts">In the language of the contact.</param>
    public static MailContent Of(
        MailOrder order, MentoringProgram program, SafeguardingContact contact, Concern concern, LinkWriter links, CalendarParty from, Texts texts)
    {
        var page = links.Safeguarding(program.ProgramId, concern.ConcernId, ConcernKeeping.MarkOf(contact));
        return new MailContent(
            order.Template,
            new MailRecipient(contact.Name, program.Zone, texts),
            program.Name,
            from,
            new MailLinks(page, page, Concern: null, Unsubscribe: null));
    }
}
