using System.Globalization;
using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Mails.Calendars;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Pacing;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Samples;

namespace MentorFlow.Mails.Composing;

/// <summary>
/// Writes the mail that an order asks for, from what is true at the moment of writing. Orders hold ids; names and addresses are looked up here only.
/// </summary>
public sealed partial class MailComposer(
    IDocumentStore store,
    MailRenderer renderer,
    Languages languages,
    LinkWriter links,
    SiteAddress site,
    SampleMails samples,
    MailSettings settings,
    VisitCodeSigner codes,
    TimeProvider clock)
{
    private readonly MailCaseReader cases = new(store, clock);
    private readonly CampaignCaseReader campaigns = new(store);
    private readonly WeekReader week = new(store, new MailCaseReader(store, clock));
    private readonly DigestReader digests = new(store, new MailCaseReader(store, clock), site);

    /// <returns>Null when the mail is not needed: its recipient has left, does not want it, or has done what it would ask for.</returns>
    public async Task<MailDraft?> DraftAsync(MailOrder order, CancellationToken cancellation = default)
    {
        var program = await store.FindAsync(MentoringProgram.KeyOf(order.ProgramId), cancellation);
        return (program?.Value, MailDefinitions.Of(order.Template)) switch
        {
            (null, DigestMail) when order.ProgramId == MentoringProgram.OrganizationQueue => await ToAdministratorAsync(order, cancellation),
            (null, _) => null,
            ({ } known, _) when order.SampleIn is { } language => ToTester(order, known, languages.Of(language)),
            ({ } known, CoordinatorMail definition) => await ToCoordinatorAsync(order, definition, known, cancellation),
            ({ } known, DigestMail) => await ToCoordinatorAsync(order, known, cancellation),
            ({ } known, ReportMail) => await ToReportReaderAsync(order, known, cancellation),
            ({ } known, ParticipantMail definition) => await ToParticipantAsync(order, definition, known, cancellation),
            ({ } known, ManagerMail definition) => await ToManagerAsync(order, definition, known, cancellation),
            ({ } known, ReferralMail definition) => await ToReferredAsync(order, definition, known, cancellation),
            ({ } known, CampaignMail definition) => await ToCampaignedAsync(order, definition, known, cancellation),
            ({ } known, SponsorMail definition) => await ToSponsorAsync(order, definition, known, cancellation),
            ({ } known, VisitMail) => await ToVisitorAsync(order, known, cancellation),
            ({ } known, SafeguardingMail) => await ToSafeguardingAsync(order, known, cancellation),
            (_, var other) => throw new InvalidOperationException($"{other.GetType().Name} goes to nobody whom there is."),
        };
    }

    /// <summary>
    /// Whether there is no such mail at all, because the morning's digest tells what it would. Who opens a work item orders its mail whatever its kind.
    /// </summary>
    public async Task<bool> IsLeftToDigestAsync(MailOrder order, CancellationToken cancellation = default) =>
        order is { WorkItemKey: { } key, SampleIn: null }
        && MailDefinitions.Of(order.Template) is CoordinatorMail definition
        && await store.FindAsync(WorkItem.KeyOf(order.ProgramId, key), cancellation) is { Value: var item }
        && !definition.Tells(item.Kind);

    private async Task<MailDraft?> ToParticipantAsync(MailOrder order, ParticipantMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await cases.ReadAsync(order, definition, program, cancellation) is not { } mail
            || !IsWanted(mail, definition, now)
            || (definition.Wins && await store.ObjectsAsync(order.PersonId, ObjectionPurpose.Campaign, cancellation)))
        {
            return null;
        }

        var waiting = definition.TellsWhatWaited ? await week.ReadAsync(order, (one, its) => IsWanted(one, its, now), cancellation) : [];
        if (definition.TellsWhatWaited && waiting.Count == 0)
        {
            return null;
        }

        return new MailDraft(mail.Zone, QuietHoursOf(mail.Enrollment.Profile), definition.IsUrgent(mail, now), !definition.IsOptional, async () =>
        {
            var texts = TextsOf(mail);
            var told = mail with { Program = mail.Program.In(texts.Language.Tag) };
            var content = MailContents.Of(told, definition, links, settings.SenderFor(told.Program), texts, now) with
            {
                Week = definition.TellsWhatWaited ? new WeekFacts(await LinesAsync(waiting, now)) : null,
            };
            var written = await WriteAsync(order, content, mail.Addressee, definition.EntryOf(told, content, links, now));
            return written with { ReplyTo = MailSettings.ReplyTo(program) };
        })
        {
            Wish = WishOf(mail, definition, now),
            DigestOn = mail.Preferences.DigestOn,
        };
    }

    private static bool IsWanted(MailCase mail, ParticipantMail definition, DateTimeOffset now) =>
        definition.IsWelcome(mail) && definition.IsNeeded(mail, now) && !(mail.PutOffUntil > now) && !WishOf(mail, definition, now).IsUnwanted;

    // A message is somebody's own words; it comes as its reader chose, whatever it says.
    private static MailWish WishOf(MailCase mail, ParticipantMail definition, DateTimeOffset now) => new(
        definition.Topic,
        mail.Preferences.Of(definition.Topic),
        Essential: !definition.IsOptional && definition.Topic is not MailTopic.Messages,
        definition.IsUrgent(mail, now))
    {
        JoinsDigest = definition.JoinsDigest,
        JoinsComingDigest = definition.JoinsComingDigest,
        UselessFrom = definition.UselessFrom(mail),
    };

    private Texts TextsOf(MailCase mail) => languages.Of(mail.Recipient.ChosenLanguage, mail.Recipient.Language).For(mail.Program.Form);

    private async Task<IReadOnlyList<WeekLine>> LinesAsync(IReadOnlyList<WaitingCase> waiting, DateTimeOffset now)
    {
        var lines = new List<WeekLine>();
        foreach (var (one, definition) in waiting)
        {
            var texts = TextsOf(one);
            var mail = one with { Program = one.Program.In(texts.Language.Tag) };
            var content = MailContents.Of(mail, definition, links, settings.SenderFor(mail.Program), texts, now);
            var rendering = new MailRendering(content with { Words = await WordsAsync(mail.Order, texts) });
            lines.Add(new WeekLine(rendering.Say(MailText.Subject), mail.Program.Name, content.Links.Action));
        }

        return lines;
    }

    private async Task<MailDraft?> ToManagerAsync(MailOrder order, ManagerMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await cases.ReadAsync(order, program, cancellation) is not { } mail || !definition.IsNeeded(mail, now))
        {
            return null;
        }

        return new MailDraft(mail.Zone, QuietHoursOf(mail.Profile), Urgent: false, Essential: true, async () =>
        {
            var texts = languages.Of(mail.Manager.ChosenLanguage, mail.Manager.Language);
            var told = mail with { Program = mail.Program.In(texts.Language.Tag) };
            var content = ManagerContents.Of(told, links, settings.SenderFor(told.Program), texts, now);
            var written = await WriteAsync(order, content, new CalendarParty(mail.Manager.Name, mail.Manager.Email), entry: null);
            return written with { ReplyTo = MailSettings.ReplyTo(program) };
        });
    }

    private async Task<MailDraft?> ToReferredAsync(MailOrder order, ReferralMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        if (await cases.ReadReferralAsync(order, program, cancellation) is not { } mail || !definition.IsNeeded(mail, clock.GetUtcNow()))
        {
            return null;
        }

        return new MailDraft(mail.Zone, QuietHoursOf(mail.Profile), Urgent: false, Essential: true, async () =>
        {
            var texts = languages.Of(mail.Recipient.ChosenLanguage, mail.Recipient.Language);
            var told = mail with { Program = mail.Program.In(texts.Language.Tag) };
            var content = ReferralContents.Of(told, definition, links, settings.SenderFor(told.Program), texts);
            var written = await WriteAsync(order, content, new CalendarParty(mail.Recipient.Name, mail.Recipient.Email), entry: null);
            return written with { ReplyTo = MailSettings.ReplyTo(program) };
        })
        {
            Wish = new MailWish(MailTopic.Commitments, MailChoice.AtOnce, Essential: true),
        };
    }

    private async Task<MailDraft?> ToCampaignedAsync(MailOrder order, CampaignMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        if (await campaigns.ReadAsync(order, definition, program, cancellation) is not { Recipient.Standing: not Standing.Left } mail
            || !definition.IsNeeded(mail, clock.GetUtcNow())
            || (definition.Wins && await store.ObjectsAsync(order.PersonId, ObjectionPurpose.Campaign, cancellation)))
        {
            return null;
        }

        return new MailDraft(mail.Zone, QuietHoursOf(mail.Profile), definition.IsUrgent, Essential: true, async () =>
        {
            var texts = languages.Of(mail.Recipient.ChosenLanguage, mail.Recipient.Language);
            var told = mail with { Program = mail.Program.In(texts.Language.Tag) };
            var content = CampaignContents.Of(told, definition, links, settings.SenderFor(told.Program), texts);
            var written = await WriteAsync(order, content, new CalendarParty(mail.Recipient.Name, mail.Recipient.Email), entry: null);
            return written with { ReplyTo = MailSettings.ReplyTo(program) };
        });
    }

    // With the people of today.
    private async Task<Concern?> ConcernAsync(MentoringProgram program, string concernId, CancellationToken cancellation) =>
        (await store.FindAsync(Concern.KeyOf(program.ProgramId, concernId), cancellation))?.Value.KeptIn(program);

    private async Task<MailDraft?> ToCoordinatorAsync(MailOrder order, CoordinatorMail definition, MentoringProgram program, CancellationToken cancellation)
    {
        if (order.WorkItemKey is not { } key
            || await store.FindAsync(WorkItem.KeyOf(order.ProgramId, key), cancellation) is not { Value: { } item }
            || item.IsSnoozed(clock.GetUtcNow())
            || !definition.IsNeeded(item))
        {
            return null;
        }

        return new MailDraft(program.Zone, Quiet: null, definition.IsUrgent(item), Essential: true, async () =>
        {
            var coordinator = item.Subject is Subject.OfConcern about && await ConcernAsync(program, about.ConcernId, cancellation) is { } concern
                ? definition.RecipientIn(program, concern, order)
                : definition.RecipientIn(program);
            var texts = languages.Of(coordinator.Language);
            var names = await cases.NamesAsync(item.PersonIds, texts, cancellation);
            var cause = await NamesInWords.SayAsync(
                texts.Say(item.CauseAt(clock.GetUtcNow())), async id => (await cases.NamesAsync([id], texts, cancellation))[0]);
            var content = CoordinatorContents.Of(order, program, coordinator, item, names, cause, site, settings.SenderToCoordinators(program), texts);
            return await WriteAsync(order, content, new CalendarParty(coordinator.Name, coordinator.Email), entry: null);
        });
    }

    private async Task<MailDraft?> ToCoordinatorAsync(MailOrder order, MentoringProgram program, CancellationToken cancellation)
    {
        // Who coordinated at that place may be gone.
        var reader = order.Subject is null ? program.Owner
            : int.TryParse(order.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? program.Coordinators.ElementAtOrDefault(number)
            : null;
        return reader is not null && await digests.ReadAsync(program.ProgramId, cancellation) is var (fresh, open)
            ? new MailDraft(program.Zone, Quiet: null, Urgent: false, Essential: false, () => WriteDigestAsync(reader, fresh, open))
            : null;

        async Task<OutgoingMail> WriteDigestAsync(Coordinator reader, IReadOnlyList<WorkItem> fresh, int open)
        {
            var texts = languages.Of(reader.Language);
            var content = await digests.ContentAsync(
                order, program.Name, program.Zone, reader, fresh, open, clock.GetUtcNow(), settings.SenderToCoordinators(program), texts, cancellation);
            return await WriteAsync(order, content, new CalendarParty(reader.Name, reader.Email), entry: null);
        }
    }

    private async Task<MailDraft?> ToAdministratorAsync(MailOrder order, CancellationToken cancellation)
    {
        const string zone = "Etc/UTC";
        var reader = int.TryParse(order.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? settings.Administrators.ElementAtOrDefault(number)
            : null;
        return reader is not null && await digests.ReadAsync(order.ProgramId, cancellation) is var (fresh, open)
            ? new MailDraft(zone, Quiet: null, Urgent: false, Essential: false, () => WriteDigestAsync(reader, fresh, open))
            : null;

        async Task<OutgoingMail> WriteDigestAsync(Coordinator reader, IReadOnlyList<WorkItem> fresh, int open)
        {
            var texts = languages.Of(reader.Language);
            var organization = texts["console-work.organization"];
            var content = await digests.ContentAsync(
                order, organization, zone, reader, fresh, open, clock.GetUtcNow(), settings.SenderToAdministrators(organization), texts, cancellation);
            return await WriteAsync(order, content, new CalendarParty(reader.Name, reader.Email), entry: null);
        }
    }

    private MailDraft ToTester(MailOrder order, MentoringProgram program, Texts texts)
    {
        return new MailDraft(program.Zone, Quiet: null, Urgent: true, Essential: false, WriteTestAsync);

        async Task<OutgoingMail> WriteTestAsync()
        {
            var content = samples.Of(order.Template, texts, program) with { Sender = settings.SenderFor(program) };
            if (order.MessageKey is { } key && await store.FindAsync(Announcement.KeyOf(order.ProgramId, key)) is { Value: var announcement })
            {
                var said = announcement.For(texts.Language.Tag);
                content = content with { Title = said.Subject, Message = said.Text };
            }

            var mail = await WriteAsync(order, content, new CalendarParty(program.Owner.Name, program.Owner.Email), entry: null);
            return mail with { Subject = texts["mail-words.test", ("subject", mail.Subject)] };
        }
    }

    private async Task<OutgoingMail> WriteAsync(MailOrder order, MailContent original, CalendarParty to, CalendarInvitation? entry)
    {
        var content = original with { Words = await WordsAsync(order, original.Texts) };
        var mail = await renderer.RenderAsync(content);
        var calendar = entry is null ? null : new CalendarPart(CalendarText.MethodOf(entry), CalendarText.Write(entry));
        var headers = content.Links.Unsubscribe is { } unsubscribe ? OutgoingMail.UnsubscribeBy(unsubscribe) : new Dictionary<string, string>();
        return new OutgoingMail(order.MailId, content.Sender, to, mail.Subject, mail.Html, mail.Text, calendar, headers);
    }

    private async Task<OwnWords> WordsAsync(MailOrder order, Texts texts) =>
        (await store.FindAsync(MailWording.KeyOf(order.ProgramId, order.Template, texts.Language.Tag)))?.Value.Words ?? OwnWords.None;

    private static QuietHours? QuietHoursOf(Profile? profile) =>
        profile?.Accommodations is { QuietFrom: { } from, QuietTo: { } until } ? new QuietHours(from, until) : null;
}
