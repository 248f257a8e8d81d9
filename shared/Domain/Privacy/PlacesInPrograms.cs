using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Health;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Domain.Pages;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Reports;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Tracks;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Privacy;

/// <summary>What stands about somebody in a program beside their mentorships.</summary>
internal static class PlacesInPrograms
{
    public static IReadOnlyList<PersonalPlace> All { get; } = [.. OfPart(), .. OfCampaign(), .. OfSpeed(), .. OfAnswers(), .. Kept()];

    /// <summary>What is about the program and those who run it.</summary>
    public static IReadOnlyList<PersonalPlace> OfOthers { get; } =
    [
        Place.Others<CampaignItem>(),
        Place.Others<ChangePlan>(),
        Place.Others<EnrollmentMark>(),
        Place.Others<FairnessQuestion>(),
        Place.Others<FirstWeeks>(),
        Place.Others<HealthLook>(),
        Place.Others<IntroductionRound>(),
        Place.Others<LedgerCheck>(),
        Place.Others<MailWording>(),
        Place.Others<MeasuredWeek>(),
        Place.Others<MentoringProgram>(),
        Place.Others<MentorshipMark>(),
        Place.Others<MentorshipUsage>(),
        Place.Others<MonthlyUsage>(),
        Place.Others<NewsItem>(),
        Place.Others<OutcomeReading>(),
        Place.Others<Pilot>(),
        Place.Others<ProgramEvent>(),
        Place.Others<ProgramLesson>(),
        Place.Others<ProgramMark>(),
        Place.Others<ProgramReport>(),
        Place.Others<ProgramStop>(),
        Place.Others<ProgramSurveys>(),
        Place.Others<ProgramTotals>(),
        Place.Others<ProgramVersion>(),
        Place.Others<RehearsalOrder>(),
        Place.Others<RehearsalReport>(),
        Place.Others<ResultWeek>(),
        Place.Others<RetentionStand>(),
        Place.Others<ListTaken>(),
        Place.Others<Retrospective>(),
        Place.Others<RoundBeginning>(),
        Place.Others<RoundDemand>(),
        Place.Others<RoundLine>(),
        Place.Others<RoundOrder>(),
        Place.Others<RoundRanking>(),
        Place.Others<SpeedEvent>(),
        Place.Others<SpeedTurn>(),
        Place.Others<SponsorPromise>(),
        Place.Others<SurveysVersion>(),
        Place.Others<Track>(),
        Place.Others<TrackSettings>(),
        Place.Others<UsageProgress>(),
        Place.Others<WorkDigest>(),
    ];

    private static IEnumerable<PersonalPlace> OfPart() =>
    [
        Place.Gone<EventAnswer>(PlaceKind.Program, who => [new DocumentQuery<EventAnswer>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<EventAttendance>(PlaceKind.Program, who => [new DocumentQuery<EventAttendance>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<FairnessAnswer>(PlaceKind.Fairness, who => [new DocumentQuery<FairnessAnswer>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<IntroductionPart>(PlaceKind.Program, who => [new DocumentQuery<IntroductionPart>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<MeetingOffer>(PlaceKind.Program, who => [new DocumentQuery<MeetingOffer>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<PartnerVetoes>(PlaceKind.Program, who => [new DocumentQuery<PartnerVetoes>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<PartnerWish>(PlaceKind.Program, who => [new DocumentQuery<PartnerWish>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<PersonalRules>(PlaceKind.Program, who => [new DocumentQuery<PersonalRules>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<ProfileDraft>(PlaceKind.Program, who => [new DocumentQuery<ProfileDraft>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<RecognitionConsent>(PlaceKind.Program, who => [new DocumentQuery<RecognitionConsent>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<SeenCards>(PlaceKind.Program, who => [new DocumentQuery<SeenCards>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<SharedThanks>(PlaceKind.Program, who => [new DocumentQuery<SharedThanks>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<ShownPerson>(PlaceKind.Program, who => [new DocumentQuery<ShownPerson>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<TalkOffer>(PlaceKind.Program, who => [new DocumentQuery<TalkOffer>().Where(one => one.PersonId, who.PersonId)]),
        Place.Blank<ManagerQuestion>(
            PlaceKind.Program,
            (one, who) => one.ManagerId == who.PersonId && one.Reason is not null ? one with { Reason = BlankedMentorships.Mark } : null,
            goes: (one, who) => one.PersonId == who.PersonId),
        Place.Blank<WorkItem>(PlaceKind.Program, BlankedRecords.Of),
        Place.Blank<ShelfItem>(
            PlaceKind.Program, (one, who) => one.AddedBy == who.PersonId ? one with { Why = BlankedMentorships.Mark } : null),
        Place.Blank<Enrollment>(PlaceKind.Program, BlankedMentorships.Of),
    ];

    private static IEnumerable<PersonalPlace> OfCampaign() =>
    [
        Place.Gone<Ambassador>(PlaceKind.Program, who => [new DocumentQuery<Ambassador>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<AnnouncementRecipient>(
            PlaceKind.Program, who => [new DocumentQuery<AnnouncementRecipient>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<ManagerBrief>(PlaceKind.Program, who => [new DocumentQuery<ManagerBrief>().Where(one => one.PersonId, who.PersonId)]),
        Place.Blank<Nomination>(
            PlaceKind.Program,
            (one, who) => one.FromId == who.PersonId ? one with { Why = BlankedMentorships.Mark } : null,
            goes: (one, who) => one.PersonId == who.PersonId),
        Place.Blank<PersonalInvitation>(
            PlaceKind.Program,
            (one, who) => one.FromId == who.PersonId ? one with { FromName = BlankedMentorships.Mark, Words = BlankedMentorships.Mark } : null,
            goes: (one, who) => one.PersonId == who.PersonId),
        Place.GoneWhere<SignUp>(
            PlaceKind.Program,
            (one, who) => one.PersonId == who.PersonId || who.Addresses.Any(address => SignUp.IdOf(address) == one.SignUpId)),
    ];

    private static IEnumerable<PersonalPlace> OfSpeed() =>
    [
        Place.Gone<SpeedAnswer>(PlaceKind.Program, who => [new DocumentQuery<SpeedAnswer>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<SpeedSeat>(PlaceKind.Program, who => [new DocumentQuery<SpeedSeat>().Where(one => one.PersonId, who.PersonId)]),
        Place.GoneWhere<WalkIn>(PlaceKind.Program, (one, who) => one.KnownAs == who.PersonId || who.IsAddress(one.Email)),
    ];

    // What is counted stays counted; whose answers still wait to be counted goes.
    private static IEnumerable<PersonalPlace> OfAnswers() =>
    [
        Place.Gone<RetrospectiveAnswer>(PlaceKind.Program, who => [new DocumentQuery<RetrospectiveAnswer>().Where(one => one.PersonId, who.PersonId)]),
        Place.Blank<AnswerTally>(
            PlaceKind.Program, (one, who) => one with { Waiting = [.. one.Waiting.Where(waiting => waiting.PersonId != who.PersonId)] }),
        Place.Blank<ShownWords>(
            PlaceKind.Program, (one, who) => one with { Words = [.. one.Words.Where(said => said.PersonId != who.PersonId)] }),
        Place.Blank<WaitingWords>(
            PlaceKind.Program, (one, who) => one with { Words = [.. one.Words.Where(said => said.PersonId != who.PersonId)] }),
    ];

    private static IEnumerable<PersonalPlace> Kept() =>
    [
        Place.Kept<Announcement>(),
        Place.Kept<ChangeChoice>(),
        Place.Kept<RoundFairness>(),
        Place.Kept<SpeedMeeting>(),
    ];
}
