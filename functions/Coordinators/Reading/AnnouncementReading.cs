using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A message to a selection of people, as coordinators see it.</summary>
/// <param name="SendAt">When it goes out, UTC; null while nobody said so.</param>
/// <param name="Recipients">How many people it went to; 0 until it has.</param>
public sealed record AnnouncementFacts(
    string ProgramId,
    string AnnouncementId,
    IReadOnlyList<AnnouncementText> Said,
    Audience Audience,
    string By,
    DateTimeOffset WrittenAt,
    AnnouncementState State,
    int Version,
    DateTimeOffset? SendAt,
    DateTimeOffset? SentAt,
    int Recipients)
{
    public static AnnouncementFacts Of(Announcement announcement) => new(
        announcement.ProgramId,
        announcement.AnnouncementId,
        announcement.Said,
        announcement.Audience,
        announcement.Writer.Name,
        announcement.WrittenAt,
        announcement.State,
        announcement.Version,
        announcement.SendAt,
        announcement.SentAt,
        announcement.Recipients);
}

/// <summary>Somebody who got it, and what became of the mail.</summary>
/// <param name="Status">Null while it is being ordered.</param>
/// <param name="Delivery">What the provider reported; null where it reported nothing.</param>
public sealed record RecipientFacts(PersonRef Person, Guid MailId, string Language, MailStatus? Status, DeliveryOutcome? Delivery);

/// <summary>Reads messages to selections of people, whom they would reach, and whom they reached.</summary>
public sealed class AnnouncementReading(IDocumentStore store, PeopleDirectory directory)
{
    /// <summary>Whom it would go to if it went out now, in the order of their names.</summary>
    public async Task<IReadOnlyList<PersonRef>> AudienceAsync(MentoringProgram program, Audience audience, CancellationToken cancellation)
    {
        var everybody = await directory.ReadAsync(cancellation);
        var people = await store.QueryAsync<Enrollment>(program.Partition, cancellation: cancellation)
            .Select(stored => (Enrollment: stored.Value, Entry: everybody.ById.GetValueOrDefault(stored.Value.PersonId)?.Entry))
            .Where(one => one.Entry is { Standing: not Standing.Left } && audience.Has(one.Enrollment, one.Entry.Site))
            .Select(one => new PersonRef(one.Enrollment.PersonId, one.Entry!.Name))
            .ToListAsync(cancellation);
        return [.. people.OrderBy(person => person.Name, StringComparer.InvariantCulture)];
    }

    /// <param name="after">The id that the page before ended with; null or empty for the first page.</param>
    public Task<PageOfItems<RecipientFacts>> RecipientsAsync(
        string programId, string announcementId, string? after, int? limit, PersonNames names, CancellationToken cancellation) =>
        store.PageAsync<AnnouncementRecipient, RecipientFacts>(
            Partition.Program(programId),
            after,
            limit,
            recipient => FactsOfAsync(recipient, names, cancellation),
            cancellation,
            new DocumentQuery<AnnouncementRecipient>(IdPrefix: AnnouncementRecipient.PrefixOf(announcementId)));

    private async ValueTask<RecipientFacts> FactsOfAsync(AnnouncementRecipient recipient, PersonNames names, CancellationToken cancellation)
    {
        var mail = await store.ReadAsync(MailRecord.KeyOf(recipient.ProgramId, recipient.MailId), cancellation);
        return new RecipientFacts(
            await names.FindAsync(recipient.PersonId, cancellation), recipient.MailId, recipient.Language, mail?.Status, mail?.Delivery?.Outcome);
    }
}
