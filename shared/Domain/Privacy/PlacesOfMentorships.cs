using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Health;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Prompts;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Resources;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.TextMessages;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Privacy;

/// <summary>What stands between somebody and others, from the proposal to the last survey: of it, the words of the others stay.</summary>
internal static class PlacesOfMentorships
{
    public static IReadOnlyList<PersonalPlace> All { get; } = [.. OfWords(), .. OfFacts(), .. OfThread(), .. Kept()];

    private static IEnumerable<PersonalPlace> OfWords() =>
    [
        Place.Gone<Farewell>(PlaceKind.Program, who => [new DocumentQuery<Farewell>().Where(one => one.PersonId, who.PersonId)]),
        Place.Blank<Feedback>(
            PlaceKind.Program,
            (one, who) => one.ToId == who.PersonId && one.Question is not null ? one with { Question = null } : null,
            goes: (one, who) => one.FromId == who.PersonId),
        Place.GoneWhere<FeedbackWish>(PlaceKind.Program, (one, who) => one.FromId == who.PersonId || one.ToId == who.PersonId),
        Place.Gone<Lesson>(PlaceKind.Program, who => [new DocumentQuery<Lesson>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<Reflection>(PlaceKind.Program, who => [new DocumentQuery<Reflection>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<Story>(PlaceKind.Program, who => [new DocumentQuery<Story>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<SurveyAnswers>(PlaceKind.Program, who => [new DocumentQuery<SurveyAnswers>().Where(one => one.PersonId, who.PersonId)]),
        Place.Gone<SkippedBaseline>(PlaceKind.Program, who => [new DocumentQuery<SkippedBaseline>().Where(one => one.PersonId, who.PersonId)]),
        Place.Blank<Referral>(
            PlaceKind.Program, (one, who) => one.FromId == who.PersonId ? one with { About = BlankedMentorships.Mark } : null),

        // The answers of keepers are about them as their own words are. What others raised stays with those who keep it.
        Place.GoneWhere<ConcernMessage>(PlaceKind.Program, (one, who) => who.Concerns.Contains(one.ConcernId)),
    ];

    private static IEnumerable<PersonalPlace> OfFacts() =>
    [
        Place.Blank<AgreementVersion>(PlaceKind.Program, BlankedMentorships.Of),
        Place.Blank<Session>(PlaceKind.Program, BlankedMentorships.Of),
        Place.Blank<MeetingBooking>(PlaceKind.Program, BlankedMentorships.Of),
        Place.Blank<Introduction>(
            PlaceKind.Program,
            (one, who) => one.Answers?.ContainsKey(who.PersonId) == true
                ? one with { Answers = one.Answers.Where(answer => answer.Key != who.PersonId).ToDictionary(answer => answer.Key, answer => answer.Value) }
                : null),
        Place.Blank<Proposal>(PlaceKind.Program, BlankedMentorships.Of),
        Place.Blank<CircleSeat>(PlaceKind.Program, BlankedMentorships.Of),
        Place.Blank<RoundCircle>(PlaceKind.Program, BlankedMentorships.Of),
        Place.Blank<Round>(PlaceKind.Program, BlankedMentorships.Of),
        Place.Blank<PastAttempt>(PlaceKind.Program, BlankedMentorships.Of),
        Place.Blank<HoursEntry>(
            PlaceKind.Program, (one, who) => one.PersonId == who.PersonId && one.Reason is not null ? one with { Reason = BlankedMentorships.Mark } : null),
        Place.Gone<TextRecord>(PlaceKind.Program, who => [new DocumentQuery<TextRecord>().Where(one => one.PersonId, who.PersonId)]),
        Place.Blank<Mentorship>(PlaceKind.Program, BlankedMentorships.Of),
    ];

    // As when its writer takes a message back: that there was one stays.
    private static IEnumerable<PersonalPlace> OfThread() =>
    [
        Place.Blank<ThreadMessage>(
            PlaceKind.Thread,
            (one, who) => one.PersonId == who.PersonId
                ? one with { Text = "", Attachments = null, RemovedAt = one.RemovedAt ?? who.Now }
                : null),
        Place.Blank<Attachment>(
            PlaceKind.Thread,
            (one, who) => one.AddedBy == who.PersonId ? one with { Name = BlankedMentorships.Mark, RemovedAt = one.RemovedAt ?? who.Now } : null),
        Place.Gone<Resource>(PlaceKind.Thread, who => [new DocumentQuery<Resource>().Where(one => one.AddedBy, who.PersonId)]),
        Place.Gone<ThreadReader>(PlaceKind.Thread, who => [new DocumentQuery<ThreadReader>().Where(one => one.PersonId, who.PersonId)]),
    ];

    private static IEnumerable<PersonalPlace> Kept() =>
    [
        Place.Kept<Concern>(),
        Place.Kept<HealthWatch>(),
        Place.Kept<MatchWait>(),
        Place.Kept<Membership>(),
        Place.Kept<MentorshipLine>(),
        Place.Kept<PlaceQuestion>(),
        Place.Kept<PromptLog>(),
        Place.Kept<ReviewOpening>(),
        Place.Kept<SessionRoom>(),
        Place.Kept<ThreadFigures>(),

        // The pool goes with the end of the round, which an erasure waits for; the answer holds ids and scores.
        Place.Kept<RoundFile>(),
    ];
}
