using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Keys;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Occasions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Scim;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Domain.Video;
using MentorFlow.Domain.Visits;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// Every type of document that is about people, with how those of one person are found. A test compares it, and <see cref="LeftOut"/>, with all that is
/// stored. The rule for others' words: people are handed their own words and facts, and what they can read on a page anyway; what others said in private
/// about them, or did not want, is not theirs to read.
/// </summary>
internal static class PersonalReaders
{
    public static IReadOnlyList<PersonalReader> All { get; } =
    [
        .. OfPerson(), .. OfMails(), .. OfConnections(),
        .. PersonalReadersInPrograms.All, .. PersonalReadersOfMatching.All, .. PersonalReadersOfMentorships.All,
    ];

    /// <summary>Types that nobody is handed, each with the reason.</summary>
    public static IReadOnlyDictionary<string, LeftOutReason> LeftOut { get; } = new Dictionary<LeftOutReason, string>
    {
        [LeftOutReason.NotAboutAPerson] =
            "Announcement CampaignItem ChangePlan DataVersion DirectoryMark EnrollmentMark ErasedPerson ErasureProof FactsCalendar FairnessQuestion FirstWeeks "
            + "HealthLook HrisHealth ImportOrder IntroductionRound LedgerCheck LedgerHead LedgerSeal LedgerSealPart LedgerTurn LegalBasis ListTaken "
            + "MailAccount MailHold MailWording MeasuredWeek MentorshipMark MentorshipUsage MonthlyUsage NewsItem NightlyHealth NightlyList "
            + "ObservedBehavior OutcomeReading Pilot ProgramDraft ProgramEvent ProgramLesson ProgramListing ProgramMark ProgramReport ProgramStop "
            + "ProgramSurveys ProgramTotals ProgramVersion RehearsalOrder RehearsalReport ResultWeek Retrospective RetentionStand RoundBeginning RoundDemand "
            + "RoundLine RoundRanking SessionRoom SkillList SkillListVersion SpeedEvent SpeedTurn SponsorPromise SurveysVersion Track TrackSettings "
            + "UsageProgress WebhookHealth WebhookInterest WebhookSubscription WorkDigest",
        [LeftOutReason.Sealed] = "DecisionInputs KeptPool RoundFile ScimName",
        [LeftOutReason.Passing] = "CallLetter HrisFailure PendingSignal RequestAllowance RoundOrder SignalMark WebhookDelivery",
    }.SelectMany(one => one.Value.Split(' ').Select(type => (Type: type, one.Key))).ToDictionary(one => one.Type, one => one.Key, StringComparer.Ordinal);

    private static IEnumerable<PersonalReader> OfPerson() =>
    [
        PersonalReader.Own<Person>(),
        PersonalReader.Own<PersonAlias>(),
        PersonalReader.Own<Involvement>(),
        PersonalReader.Own<AddressWait>((_, cut) => cut.Without("personId").WithoutId()),
        PersonalReader.Own<ManagerQuestionLead>((_, cut) => cut.Without("personId").WithoutId()),

        // That there is one is said; its words are a coordinator's, and may speak of others.
        PersonalReader.Own<PersonNote>((_, cut) => cut.Only("personId", "key", "at")),
        PersonalReader.Own<PersonMessage>((_, cut) => cut.Without("writer.actor")),
        PersonalReader.Own<PersonWish>(),
        PersonalReader.Own<MentoringBudget>(),
        PersonalReader.Own<MentorPlaces>(),
        PersonalReader.Own<RolePlaces>(),
        PersonalReader.Own<ProfilePhoto>(),
        PersonalReader.Own<PrivateNote>(),
        PersonalReader.Own<Occasion>(),
        PersonalReader.Own<CertificateProof>(),
        PersonalReader.Own<HoursStatement>(),
        PersonalReader.Own<CalendarFeed>(),
        PersonalReader.Own<PersonVisits>(),
        PersonalReader.Own<VisitCode>(),
        PersonalReader.Own<DeviceCheck>(),
        PersonalReader.Own<TextNumber>(),
        PersonalReader.Own<VideoIdentity>(),
        PersonalReader.Own<Objection>(),
        PersonalReader.In<CorrectionRequest>(scope => scope.Everywhere.Append(MentoringProgram.OrganizationQueue).Select(program => (
            Partition.Program(program),
            (DocumentQuery<CorrectionRequest>?)new DocumentQuery<CorrectionRequest>(IdPrefix: CorrectionRequest.PrefixOf(scope.PersonId))))),
        PersonalReader.Own<ErasureRequest>((_, cut) => cut.WithoutCoordinator("askedBy")),
        PersonalReader.Own<RetentionNotice>(),
        PersonalReader.Own<LookedAt>((_, cut) => cut.Without("looker").WithoutId()),
        PersonalReader.At<PrivacyCase>(scope => [PrivacyCase.KeyOf(scope.PersonId)]),
        PersonalReader.Own<LegalHold>((_, cut) => cut.WithoutCoordinator("by")),
        PersonalReader.At<DirectoryEntry>(scope => [DirectoryEntry.KeyOf(scope.PersonId)]),
        PersonalReader.At<PersonLookup>(scope =>
        [
            PersonLookup.KeyOf(PersonId.EmailKey(scope.Person.Email)), .. scope.ExternalIds.Select(id => PersonLookup.KeyOf(PersonId.ExternalKey(id))),
        ]),
        PersonalReader.At<PersonKey>(scope => [PersonKey.KeyOf(scope.PersonId)], cut: (_, cut) => cut.Without("wrapped")),
        PersonalReader.In<TurningPointReached>(scope =>
            [(Partition.Organization, new DocumentQuery<TurningPointReached>(IdPrefix: $"{TurningPointReached.Type}:{scope.PersonId}:"))]),
        PersonalReader.In<LedgerEntry>(
            scope =>
            [
                (scope.Own, null),
                .. PersonalReadersInPrograms.Named<LedgerEntry>(scope.Programs, entry => entry.Subject, $"{Enrollment.Type}:{scope.PersonId}"),
            ],
            cut: (_, cut) => cut.WithoutCoordinator("actor").Without("partition", "inputsHash", "previousHash", "hash", "facts")),
    ];

    private static IEnumerable<PersonalReader> OfMails() =>
    [
        PersonalReader.Own<MailPreferences>(),
        PersonalReader.Own<MailWeek>(),
        PersonalReader.Own<Postponement>(),
        PersonalReader.Own<WaitingMail>(),
        PersonalReader.At<MailRecord>(scope => scope.Mails.Select(mail => MailRecord.KeyOf(mail.ProgramId, mail.MailId))),
        PersonalReader.In<MailLine>(scope => scope.Everywhere.Select(program => (
            Partition.Mail(program), (DocumentQuery<MailLine>?)new DocumentQuery<MailLine>(IdPrefix: MailLine.PrefixOf(MailIndex.Receiver, scope.PersonId))))),
        PersonalReader.At<BlockedAddress>(scope => [BlockedAddress.KeyOf(BlockedAddress.Hide(scope.Person.Email))]),
    ];

    private static IEnumerable<PersonalReader> OfConnections() =>
    [
        PersonalReader.Own<HrisRecord>((_, cut) => cut.Without("twin")),
        PersonalReader.At<HrisWait>(scope => [HrisWait.KeyOf(scope.PersonId)]),
        PersonalReader.In<HrisEventRecord>(scope => InConnection(
            scope, (DocumentQuery<HrisEventRecord>?)new DocumentQuery<HrisEventRecord>().Where(told => told.PersonId, scope.PersonId))),
        PersonalReader.In<HrisDelivery>(
            scope => InConnection(scope, (DocumentQuery<HrisDelivery>?)null),
            (delivery, scope) => delivery.Events.Any(told => scope.ExternalIds.Contains(told.ExternalPersonId)),
            (delivery, cut) => cut.Keep("events", told => told["externalPersonId"]?.GetValue<string>() is { } id && cut.Knows(id))),
        PersonalReader.At<ScimUser>(scope => scope.Accounts.Select(account => ScimUser.KeyOf(scope.Connection!, account))),
        PersonalReader.In<ScimGroup>(
            scope => InConnection(scope, (DocumentQuery<ScimGroup>?)null),
            (group, scope) => group.Members.Any(scope.Accounts.Contains),
            (_, cut) => cut.Keep("members", member => cut.Knows(member.GetValue<string>()))),
        PersonalReader.In<ImportPortion>(
            scope => [(Partition.Organization, null)],
            (portion, scope) => portion.Rows.Any(row => scope.ExternalIds.Contains(row.Person.ExternalId))
                || portion.Pairs?.Any(pair => pair.MentorId == scope.PersonId || pair.MenteeId == scope.PersonId) == true,
            (_, cut) => cut.Only("orderId", "number", "stage", "rows", "pairs")
                .Keep("rows", row => row["person"]?["externalId"]?.GetValue<string>() is { } id && cut.Knows(id))
                .OnlyTheirsIn("pairs")),
    ];

    private static IEnumerable<(Partition Partition, DocumentQuery<T>? Query)> InConnection<T>(PersonalScope scope, DocumentQuery<T>? query)
        where T : class, IDocument => scope.Connection is { } connection ? [(Partition.Connection(connection), query)] : [];
}

/// <summary>Why what is stored is handed to nobody.</summary>
public enum LeftOutReason
{
    /// <summary>Rules, words and figures of programs, marks of the product's own work.</summary>
    NotAboutAPerson,

    /// <summary>Encrypted or compressed copies and digests, of what is handed out from where it is kept in the open.</summary>
    Sealed,

    /// <summary>On its way, and gone within days.</summary>
    Passing,
}
