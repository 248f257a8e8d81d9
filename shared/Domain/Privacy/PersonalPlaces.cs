using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Domain.Video;
using MentorFlow.Domain.Visits;
using MentorFlow.Domain.Webhooks;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// Every type of document, with where something about a person stands in it and what erasure does with it. A test compares it with all that is stored. The
/// order within a kind is that of erasing: what leads to something else goes after it.
/// </summary>
public static class PersonalPlaces
{
    public static IReadOnlyList<PersonalPlace> All { get; } =
    [
        .. OfPerson(), .. OfMails(), .. OfOrganization(), .. OfConnections(), .. OfCalls(),
        .. PlacesInPrograms.All, .. PlacesOfMentorships.All, .. Kept(), .. OfOthers(),
    ];

    public static IEnumerable<PersonalPlace> Of(PlaceKind kind) => All.Where(place => place.Kind == kind);

    // Their own partition. By Person and HrisRecord all else is found, so they come last.
    private static IEnumerable<PersonalPlace> OfPerson() =>
    [
        Place.Own<CalendarFeed>(),
        Place.Own<CertificateProof>(),
        Place.Own<DeviceCheck>(),
        Place.Own<HoursStatement>(),
        Place.Own<MailPreferences>(),
        Place.Own<MailWeek>(),
        Place.Own<MentorPlaces>(),
        Place.Own<MentoringBudget>(),
        Place.Own<Occasion>(),
        Place.Own<PersonMessage>(),
        Place.Own<PersonNote>(),
        Place.Own<PersonWish>(),
        Place.Own<Postponement>(),
        Place.Own<PrivateNote>(),
        Place.Own<ProfilePhoto>(),
        Place.Own<RolePlaces>(),
        Place.Own<TextNumber>(),
        Place.Own<VideoIdentity>(),
        Place.Own<WaitingMail>(),
        Place.Own<Objection>(),
        Place.Gone<CorrectionRequest>(
            PlaceKind.Program, who => [new DocumentQuery<CorrectionRequest>(IdPrefix: CorrectionRequest.PrefixOf(who.PersonId))]),
        Place.Own<RetentionNotice>(),
        Place.Own<LookedAt>(),
        Place.Own<PersonVisits>(),
        Place.Own<VisitCode>(),
        Place.Own<LegalHold>(),
        Place.Own<HrisRecord>(),
        Place.Own<Person>(),

        // In the partitions of others: what leads to them, and waits for them.
        Place.Gone<AddressWait>(PlaceKind.OtherPeople, who => [new DocumentQuery<AddressWait>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<ManagerQuestionLead>(
            PlaceKind.OtherPeople, who => [new DocumentQuery<ManagerQuestionLead>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<PersonLookup>(PlaceKind.OtherPeople, who => [new DocumentQuery<PersonLookup>().Where(one => one.PersonId, who.PersonId)]),
        Place.GoneWhere<BlockedAddress>(
            PlaceKind.OtherPeople, (one, who) => who.Addresses.Any(address => BlockedAddress.Hide(address) == one.Key)),
    ];

    private static IEnumerable<PersonalPlace> OfMails() =>
    [
        Place.Blank<MailRecord>(PlaceKind.Mail, BlankedRecords.Of),
        Place.Blank<MailLine>(PlaceKind.Mail, BlankedRecords.Of),
    ];

    private static IEnumerable<PersonalPlace> OfOrganization() =>
    [
        Place.Gone<DirectoryEntry>(PlaceKind.Organization, who => [new DocumentQuery<DirectoryEntry>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<HrisWait>(PlaceKind.Organization, who => [new DocumentQuery<HrisWait>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<TurningPointReached>(
            PlaceKind.Organization, who => [new DocumentQuery<TurningPointReached>(IdPrefix: $"{TurningPointReached.Type}:{who.PersonId}:")]),
        Place.Blank<ImportPortion>(PlaceKind.Organization, BlankedRecords.Of),
        Place.Blank<ImportOrder>(PlaceKind.Organization, BlankedRecords.Of),
    ];

    // By the accounts their names are found, so these come first.
    private static IEnumerable<PersonalPlace> OfConnections() =>
    [
        Place.Blank<HrisDelivery>(PlaceKind.Connection, BlankedRecords.Of),
        Place.Blank<HrisEventRecord>(PlaceKind.Connection, BlankedRecords.Of),
        Place.GoneWhere<ScimName>(PlaceKind.Connection, BlankedRecords.IsTheirs),
        Place.Blank<ScimGroup>(PlaceKind.Connection, BlankedRecords.Of),
        Place.Blank<ScimUser>(PlaceKind.Connection, BlankedRecords.Of, goes: (one, who) => who.IsTheirs(one.PersonKey)),
        Place.Blank<WebhookDelivery>(PlaceKind.Webhook, BlankedRecords.Of),
    ];

    private static IEnumerable<PersonalPlace> OfCalls() =>
    [
        Place.Gone<CallSeat>(PlaceKind.Call, who => [new DocumentQuery<CallSeat>().Where(one => one.PersonId, who.PersonId)]),
        Place.GoneWhere<CallLetter>(PlaceKind.Call, (one, who) => one.From == who.PersonId || one.To == who.PersonId),
    ];

    private static IEnumerable<PersonalPlace> Kept() =>
    [
        // That there was somebody, and that they were erased.
        Place.Kept<ErasedPerson>(),
        Place.Kept<ErasureRequest>(),
        Place.Kept<ErasureProof>(),
        Place.Kept<PrivacyCase>(),

        // Without the key nothing opens what was kept under it; the key document says that there is none any more.
        Place.Kept<PersonKey>(),
        Place.Kept<DecisionInputs>(),
        Place.Kept<KeptPool>(),

        // Ids, times and names of decisions; a chain of hashes cannot lose an entry.
        Place.Kept<LedgerEntry>(),
        Place.Kept<PendingSignal>(),
        Place.Kept<SignalMark>(),
        Place.Kept<DirectoryMark>(),
        Place.Kept<Involvement>(),

        // From a random id to a random id.
        Place.Kept<PersonAlias>(),
        Place.Kept<RequestAllowance>(),
        Place.Kept<NightlyList>(),
    ];

    private static IEnumerable<PersonalPlace> OfOthers() =>
    [
        .. PlacesInPrograms.OfOthers,

        // It belongs to the orchestrations, above: when mails went out, and nothing else.
        new UntouchedPlace("MailAccount", "mail-account", ErasureFate.BelongsToOthers),
        Place.Others<LedgerHead>(),
        Place.Others<LedgerSeal>(),
        Place.Others<LedgerSealPart>(),
        Place.Others<LedgerTurn>(),
        Place.Others<DataVersion>(),
        Place.Others<FactsCalendar>(),
        Place.Others<HrisFailure>(),
        Place.Others<HrisHealth>(),
        Place.Others<LegalBasis>(),
        Place.Others<MailHold>(),
        Place.Others<NightlyHealth>(),
        Place.Others<ObservedBehavior>(),
        Place.Others<ProgramDraft>(),
        Place.Others<ProgramListing>(),
        Place.Others<SkillList>(),
        Place.Others<SkillListVersion>(),
        Place.Others<WebhookHealth>(),
        Place.Others<WebhookInterest>(),
        Place.Others<WebhookSubscription>(),
    ];
}
