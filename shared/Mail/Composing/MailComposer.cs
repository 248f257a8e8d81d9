using MentorFlow.Calendars;
using MentorFlow.Links;
using MentorFlow.Mail.Pacing;
using MentorFlow.Mail.Rendering;
using MentorFlow.Storage;

namespace MentorFlow.Mail.Composing;

/// <summary>Writes the mail that an order asks for, from how things stand now; or finds that there is nothing to say any more.</summary>
public sealed class MailComposer(IDocumentStore store, MailRenderer renderer, LinkWriter links, MailSettings settings, TimeProvider clock)
{
    /// <summary>News about a session that starts sooner than this does not wait for the morning.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(14);

    private readonly MailMatters matters = new(store);

    /// <returns>Null when the mail is not needed.</returns>
    public async Task<ComposedMail?> ComposeAsync(MailOrder order, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        if (await matters.LoadAsync(order, cancellation) is not { } matter || !MailNeed.IsNeeded(matter, now))
        {
            return null;
        }

        var sender = settings.SenderOf(matter.Program);
        var (to, reader) = ReaderOf(matter);
        var linkage = MailLinkage.Of(matter, links);
        var mail = await renderer.RenderAsync(MailFacts.Of(matter, new MailContent(order.Template, reader, matter.Program.Name, sender, linkage), now));
        var calendar = MailCalendar.Of(matter, links, sender, now);
        var outgoing = new OutgoingMail(
            order.MailId,
            sender,
            to,
            mail.Subject,
            mail.Html,
            mail.Text,
            calendar is null ? null : new CalendarPart(CalendarText.MethodOf(calendar), CalendarText.Write(calendar)),
            HeadersOf(matter, linkage));
        return new ComposedMail(outgoing, matter.Zone, QuietOf(matter), IsUrgent(matter, now));
    }

    private static (CalendarParty To, MailRecipient Reader) ReaderOf(MailMatter matter)
    {
        if (matter.Recipient is { } person)
        {
            return (new CalendarParty(person.Name, person.Email), new MailRecipient(person.GivenName, matter.Zone, MailViews.LanguageOf(matter.Order.Template, person.Language)));
        }

        var coordinators = matter.Program.Coordinators;
        var forDeputy = matter.Order.Template is MailTemplate.WorkItemToDeputy;
        var coordinator = coordinators.FirstOrDefault(one => one.Deputy == forDeputy) ?? coordinators[0];
        return (new CalendarParty(coordinator.Name, coordinator.Email), new MailRecipient(coordinator.Name, matter.Zone, "en"));
    }

    private static Dictionary<string, string> HeadersOf(MailMatter matter, MailLinks linkage)
    {
        var headers = linkage.Unsubscribe is { } address ? new Dictionary<string, string>(OutgoingMail.UnsubscribeBy(address)) : [];
        if (!matter.IsToCoordinator)
        {
            headers["Reply-To"] = matter.Program.Coordinators[0].Email;
        }

        return headers;
    }

    private static QuietHours? QuietOf(MailMatter matter) =>
        matter.Enrollment?.Profile?.Accommodations is { QuietFrom: { } from, QuietTo: { } to } ? new QuietHours(from, to) : null;

    private static bool IsUrgent(MailMatter matter, DateTimeOffset now) =>
        matter.Order.Template.IsUrgent() || (matter.Session is { } session && session.StartsAt > now && session.StartsAt - now < Soon);
}
