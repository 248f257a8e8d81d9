using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// What is left of the product's own records when somebody is erased who is named in them: the random id in place of name, address and HR id. Pure; null
/// where nothing in it is theirs.
/// </summary>
internal static class BlankedRecords
{
    public static MailRecord? Of(MailRecord mail, PersonSought person) => IsTheirs(mail, person)
        ? mail with { Subject = null, Reason = mail.Reason is { Values.Count: > 0 } ? null : mail.Reason }
        : (IsNear(mail.Order, mail.MentorshipId, person) ? person.IsCalledIn(mail.Subject) : person.IsNamedIn(mail.Subject)) || person.IsNamedIn(mail.Reason)
            ? mail with { Subject = null, Reason = person.IsNamedIn(mail.Reason) ? null : mail.Reason }
            : null;

    /// <summary>Whether a mail went to them, or is about something that is between them and others: what was written is gone with them.</summary>
    public static bool IsAbout(MailRecord mail, PersonSought person) => IsTheirs(mail, person) || IsNear(mail.Order, mail.MentorshipId, person);

    public static MailLine? Of(MailLine line, PersonSought person) =>
        line.Subject is not null && (line.PersonId == person.PersonId || person.IsNamedIn(line.Subject)) ? line with { Subject = null } : null;

    public static WorkItem? Of(WorkItem item, PersonSought person) =>
        item.PersonIds.Contains(person.PersonId) || person.IsNamedIn(item.Cause) || person.IsNamedIn(item.Resolution?.Note)
            ? item with
            {
                Cause = WithoutWords(person.Without(item.Cause)),
                Resolution = item.Resolution is { } resolution ? resolution with { Note = null } : null,
            }
            : null;

    // Ids and codes have no blanks in them; what somebody wrote has.
    private static Phrase WithoutWords(Phrase cause) => cause.Values.Values.Any(IsWords)
        ? new Phrase(cause.Key, [.. cause.Values.Select(value => (value.Key, IsWords(value.Value) ? BlankedMentorships.Mark : value.Value))])
        : cause;

    private static bool IsWords(object? value) => value is string text && text.Any(char.IsWhiteSpace);

    // It keeps its place in the delivery, which later events are counted by; taken in again, it says nothing.
    public static HrisDelivery? Of(HrisDelivery delivery, PersonSought person) => delivery.Events.Any(said => IsAbout(said, person))
        ? delivery with { Events = [.. delivery.Events.Select(said => IsAbout(said, person) ? Of(said, person) : said)] }
        : null;

    public static HrisEventRecord? Of(HrisEventRecord record, PersonSought person) =>
        record.PersonId == person.PersonId || person.IsTheirs(record.ExternalPersonId)
            ? record with { ExternalPersonId = person.PersonId, Failure = record.Failure is null ? null : BlankedMentorships.Mark }
            : null;

    public static ImportPortion? Of(ImportPortion portion, PersonSought person) => portion with
    {
        Rows =
        [
            .. portion.Rows.Where(row => !person.IsTheirs(row.Person.ExternalId) && !person.IsAddress(row.Person.Email))
                .Select(row => person.IsTheirs(row.Person.ManagerExternalId) ? WithoutManager(row, person) : row),
        ],
        Pairs = portion.Pairs is { } pairs
            ? [.. pairs.Where(pair => pair.MentorId != person.PersonId && pair.MenteeId != person.PersonId)]
            : null,
        LeftOut = portion.LeftOut is { } leftOut ? [.. leftOut.Where(error => !person.IsNamedIn(error.Rule))] : null,
    };

    public static ImportOrder? Of(ImportOrder order, PersonSought person) => order.Errors.Any(error => person.IsNamedIn(error.Rule))
        ? order with { Errors = [.. order.Errors.Where(error => !person.IsNamedIn(error.Rule))] }
        : null;

    // Of an account whose manager they are: who that was is no word of the account's.
    public static ScimUser? Of(ScimUser user, PersonSought person) =>
        person.IsTheirs(user.ManagerKey) || person.IsNamedIn(user.Content) || person.Accounts.Any(account => user.Said.Manager == account)
            ? user with
            {
                Content = person.Accounts.Aggregate(person.Without(user.Content), (content, account) =>
                    content.Replace(account, person.PersonId, StringComparison.Ordinal)),
                ManagerKey = person.IsTheirs(user.ManagerKey) ? null : user.ManagerKey,
                Said = user.Said with
                {
                    Manager = user.Said.Manager is { } manager && (person.Accounts.Contains(manager) || person.IsNamedIn(manager)) ? null : user.Said.Manager,
                    Fields = WithoutManager(user.Said.Fields, person),
                },
            }
            : null;

    public static ScimGroup? Of(ScimGroup group, PersonSought person) => group.Members.Any(person.Accounts.Contains)
        ? group with { Members = [.. group.Members.Where(member => !person.Accounts.Contains(member))] }
        : null;

    /// <summary>Whether a name leads to them, or says that they were here.</summary>
    public static bool IsTheirs(ScimName name, PersonSought person) =>
        person.Accounts.Contains(name.OwnerId)
        || (name.Kind is ScimNameKind.Person or ScimNameKind.FormerPerson
            && person.ExternalIds.Any(id => ScimName.Of(name.Connection, name.Kind, id, name.OwnerId).Digest == name.Digest));

    public static WebhookDelivery? Of(WebhookDelivery delivery, PersonSought person) =>
        person.IsNamedIn(delivery.Body) || delivery.Attempts?.Any(attempt => person.IsNamedIn(attempt.Answer)) == true
            ? delivery with
            {
                Body = person.Without(delivery.Body),
                Attempts = delivery.Attempts is { } attempts
                    ? [.. attempts.Select(attempt => attempt.Answer is { } answer ? attempt with { Answer = person.Without(answer) } : attempt)]
                    : null,
            }
            : null;

    private static bool IsTheirs(MailRecord mail, PersonSought person) => mail.PersonId == person.PersonId || mail.Order?.AboutId == person.PersonId;

    private static bool IsNear(MailOrder? order, string? mentorshipId, PersonSought person) =>
        new[] { mentorshipId, order?.MentorshipId, order?.ProposalId, order?.WorkItemKey, order?.Subject, order?.AboutId }
            .Any(id => id is not null && person.Things.Contains(id))
        || (order?.SessionId is { } sessionId && person.Mentorships.Any(id => sessionId.StartsWith($"{id}.", StringComparison.Ordinal)));

    private static bool IsAbout(HrisEvent said, PersonSought person) =>
        person.IsTheirs(said.ExternalPersonId)
        || (said.ExternalPersonId == person.PersonId && said.Kind is not HrisEventKind.Unknown)
        || person.IsTheirs(said.Fields?.ManagerExternalId)
        || person.IsAddress(said.Fields?.Email);

    private static HrisEvent Of(HrisEvent said, PersonSought person) =>
        person.IsTheirs(said.ExternalPersonId) || said.ExternalPersonId == person.PersonId || person.IsAddress(said.Fields?.Email)
            ? said with { EventId = person.Without(said.EventId), Kind = HrisEventKind.Unknown, ExternalPersonId = person.PersonId, Fields = new HrisFields() }
            : said with { Fields = WithoutManager(said.Fields!, person) };

    private static HrisFields WithoutManager(HrisFields fields, PersonSought person) =>
        person.IsTheirs(fields.ManagerExternalId) ? fields with { ManagerExternalId = null } : fields;

    private static ImportRow WithoutManager(ImportRow row, PersonSought person) => row with
    {
        Person = row.Person with { ManagerExternalId = null },
        Changes = [.. row.Changes.Where(change => change.Field is not ImportField.Manager || !(person.IsTheirs(change.From) || person.IsTheirs(change.To)))],
    };
}
