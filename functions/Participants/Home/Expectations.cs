using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Circles;
using MentorFlow.Functions.Participants.Matching;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Functions.Participants.Unmatched;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>Truthful waiting (F12): the next step that will happen by itself, and when; no promise beyond what is on record.</summary>
public sealed class Expectations(
    IDocumentStore store, KeptRounds rounds, TimeProvider clock, PastWaits past, WaitingSteps steps, ChoiceSteps choices, SeatSteps seats)
{
    public async Task<IReadOnlyList<NextStep>> OfAsync(Texts texts, Participant participant, CancellationToken cancellation) =>
        [.. NewConsent(texts, participant), .. await OfStageAsync(texts, participant, cancellation)];

    private async Task<IReadOnlyList<NextStep>> OfStageAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        var (enrollment, program, zone) = (participant.Enrollment, participant.ProgramId, participant.Zone);
        return enrollment.Stage switch
        {
            EnrollmentStage.Planned => [new(texts["home.planned", ("moment", texts.Moment(participant.Program.Calendar.RecruitmentOpens, zone))])],
            EnrollmentStage.Invited =>
            [
                new(
                    texts[$"home.invited.{enrollment.Role}", ("date", texts.Day(InvitedUntil(participant), zone))],
                    Paths.Invitation(program),
                    texts["home.read-invitation"])
                {
                    By = InvitedUntil(participant),
                },
            ],
            EnrollmentStage.Accepted => [new(texts["home.profile-next"], Paths.Profile(program), texts["home.write-profile"])],
            EnrollmentStage.InTraining => [new(texts["home.training-next"], Paths.Training(program), texts["home.go-to-training"])],
            EnrollmentStage.Ready when await store.ObjectsAsync(participant.PersonId, ObjectionPurpose.Matching, cancellation) =>
                [new(texts["my-data.object.home"], Paths.MyData, texts["my-data.title"])],
            EnrollmentStage.Ready => await OfReadyAsync(texts, participant, cancellation),
            EnrollmentStage.Matched =>
            [
                .. Consent(texts, participant),
                .. await choices.OfAsync(texts, participant, cancellation),
                .. await ProposalsAsync(texts, participant, cancellation),
                .. await seats.OfAsync(texts, participant, cancellation),
                .. await AnotherAsync(texts, participant, cancellation),
                .. await steps.OfAsync(texts, participant, isOffered: false, cancellation),
            ],
            EnrollmentStage.Completed => [new(texts["home.completed"])],
            EnrollmentStage.Declined => [new(texts["home.declined"])],
            EnrollmentStage.Waitlisted => [new(await OfPlaceAsync(texts, participant, cancellation))],
            EnrollmentStage.Unmatched => [new(texts["come-back.unmatched.lead"])],
            EnrollmentStage.Lapsed when enrollment.EndedBecause is Enrollment.RecruitmentClosed => [new(texts["come-back.closed"])],
            EnrollmentStage.Left when enrollment.EndedBecause is Enrollment.Withdrawn => [new(texts["come-back.withdrawn"])],
            EnrollmentStage.Lapsed => [new(texts["home.lapsed", ("mail", participant.Program.Coordinators[0].Email)])],
            _ => [new(texts["home.left"])],
        };
    }

    private async Task<string> OfPlaceAsync(Texts texts, Participant participant, CancellationToken cancellation) =>
        await new ProgramPlaces(store).PlaceOfAsync(participant.ProgramId, participant.PersonId, cancellation) is { } place
            ? texts["come-back.place", ("place", place.Place), ("count", place.Of)]
            : texts["come-back.waitlisted"];

    // To a text that has changed; it is asked on the page of everything that they agreed to.
    private static IEnumerable<NextStep> NewConsent(Texts texts, Participant participant) => participant.Enrollment.AwaitsNewConsent
        ? [new(texts["consents.task", ("program", participant.Program.Name)], Paths.Consents, texts["home.answer-consent"])]
        : [];

    private static IEnumerable<NextStep> Consent(Texts texts, Participant participant) => participant.Enrollment.AwaitsConsent
        ? [new(texts["home.consent", ("program", participant.Program.Name)], Paths.Invitation(participant.ProgramId), texts["home.answer-consent"])]
        : [];

    private DateTimeOffset InvitedUntil(Participant participant)
    {
        var opened = participant.Program.Calendar.RecruitmentOpens;
        var invited = participant.Enrollment.CreatedAt > opened ? participant.Enrollment.CreatedAt : opened;
        return invited + participant.Program.Policy.Onboarding.Invitation.Patience;
    }

    private async Task<IReadOnlyList<NextStep>> OfReadyAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        IReadOnlyList<NextStep> offers =
            [.. await ProposalsAsync(texts, participant, cancellation), .. await seats.OfAsync(texts, participant, cancellation)];

        // Who has a break is in no round.
        var waits = offers.Count == 0 && participant.Enrollment.RestsSince is null;
        return
        [
            .. await choices.OfAsync(texts, participant, cancellation),
            .. waits ? [await OfRoundAsync(texts, participant, cancellation)] : offers,
            .. await steps.OfAsync(texts, participant, isOffered: offers.Count > 0, cancellation),
        ];
    }

    private async Task<NextStep> OfRoundAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        var latest = await rounds.LatestAsync(participant.ProgramId, cancellation);
        var expected = participant.Enrollment.Role is ProgramRole.Mentor ? "" : await ExpectedAsync(texts, participant.ProgramId, cancellation);
        var asks = await choices.OpenAsync(participant, cancellation);
        return Waiting(texts, participant, latest, expected, asks, ProgramTimeline.NextRound(participant.Program.Calendar, clock.GetUtcNow()));
    }

    // Who is in a mentorship and wants another mentor is in the next round, too.
    private async Task<IReadOnlyList<NextStep>> AnotherAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        if (participant.Program.Matching.MentorsPerMentee == 1
            || participant.Enrollment is not { Role: ProgramRole.Mentee, RestsSince: null, Profile.Capacity: > 1 } enrollment
            || await store.PlacesOfAsync(enrollment, cancellation) is not { Left: > 0 } places)
        {
            return [];
        }

        return ProgramTimeline.NextRound(participant.Program.Calendar, clock.GetUtcNow()) is { } next
            ? [new(texts["places-budget.step.next", ("count", places.Share), ("moment", texts.Moment(next, participant.Zone))])]
            : [new(texts["places-budget.step.no-round", ("count", places.Share)])];
    }

    // What really was, or that it is not known: no hope is sold here.
    private async Task<string> ExpectedAsync(Texts texts, string programId, CancellationToken cancellation) =>
        await past.OfMatchesAsync(programId, cancellation) is { } figures
            ? texts["unmatched.expected", ("median", PastWaits.Days(texts, figures.Median)), ("most", PastWaits.Days(texts, figures.Most))]
            : texts["unmatched.expected-unknown"];

    /// <param name="asks">Of a round that they are in and that asks people first; null for none.</param>
    private static NextStep Waiting(
        Texts texts, Participant participant, Round? latest, string expected, RoundRanking? asks, DateTimeOffset? next)
    {
        var zone = participant.Zone;

        // Who got ready after its people were chosen waits for the one after it.
        var isInIt = latest is { Status: RoundStatus.Solved } && !(participant.Enrollment.ReadySince > latest.FrozenAt);
        if (isInIt && latest is { IsHeld: true })
        {
            return new(texts["home.in-review-held"]);
        }

        if (isInIt && latest is { GoesOutBy: { } goesOutBy })
        {
            return new(texts["home.in-review", ("moment", texts.Moment(goesOutBy, zone))]);
        }

        var coordinator = participant.Program.Coordinators[0];
        var then = asks is not null ? texts["choosing.step.then", ("date", texts.Day(asks.AnswerBy, zone))]
            : next is { } round ? texts["home.next-round", ("moment", texts.Moment(round, zone))]
            : participant.Enrollment.Role is ProgramRole.Mentor ? texts["home.no-round-mentor"]
            : texts["home.no-round", ("coordinator", coordinator.Name), ("mail", coordinator.Email)];
        return latest?.Waiting.FirstOrDefault(person => person.PersonId == participant.PersonId) is { } waiting
            ? new($"{texts["home.in-line", ("place", waiting.Place), ("reason", texts.Say(waiting.Reason)), ("then", then)]} {expected}".TrimEnd())
            : new($"{texts["home.ready", ("then", then)]} {expected}".TrimEnd());
    }

    private async Task<IReadOnlyList<NextStep>> ProposalsAsync(Texts texts, Participant participant, CancellationToken cancellation)
    {
        var ofMentee = new DocumentQuery<Proposal>().Where(proposal => proposal.MenteeId, participant.PersonId);
        var ofMentor = new DocumentQuery<Proposal>().Where(proposal => proposal.MentorId, participant.PersonId);
        var asMentee = await store.QueryAsync(Partition.Program(participant.ProgramId), ofMentee, cancellation)
            .Select(stored => stored.Value)
            .Where(proposal => proposal.IsOpen)
            .ToListAsync(cancellation);
        var answers = asMentee.Exists(proposal => proposal.Stage is ProposalStage.AwaitingMentor)
            ? await AnswersAsync(texts, participant.ProgramId, cancellation)
            : "";
        return
        [
            .. asMentee.SelectMany(proposal => ForMentee(texts, participant, proposal, answers)),
            .. await store.QueryAsync(Partition.Program(participant.ProgramId), ofMentor, cancellation)
                .Select(stored => stored.Value)
                .Where(proposal => proposal.Stage is ProposalStage.AwaitingMentor or ProposalStage.AwaitingBoth)
                .Select(proposal => proposal.Awaits(participant.PersonId) ? ToAnswer(texts, proposal) : ToPeer(texts, participant, proposal))
                .ToListAsync(cancellation),
        ];
    }

    private async Task<string> AnswersAsync(Texts texts, string programId, CancellationToken cancellation) =>
        await past.OfAnswersAsync(programId, cancellation) is { } figures
            ? texts["unmatched.answers", ("median", PastWaits.Days(texts, figures.Median)), ("most", PastWaits.Days(texts, figures.Most))]
            : "";

    /// <param name="answers">How soon answers came in the program; empty where that is not known.</param>
    private static IEnumerable<NextStep> ForMentee(Texts texts, Participant participant, Proposal proposal, string answers)
    {
        if (proposal.Awaits(participant.PersonId))
        {
            yield return ToAnswer(texts, proposal);
        }
        else if (proposal.Stage is ProposalStage.AwaitingBoth)
        {
            yield return ToPeer(texts, participant, proposal);
        }
        else if (proposal.Stage is ProposalStage.AwaitingMentor)
        {
            var patience = texts.Days((int)participant.Program.Policy.Proposals.Mentor.Patience.TotalDays);
            yield return new(
                $"{texts["home.mentor-asked", ("days", patience)]} {answers}".TrimEnd(), PathOf(proposal), texts["home.see-proposal"]);
        }
    }

    private static NextStep ToPeer(Texts texts, Participant participant, Proposal proposal)
    {
        var patience = texts.Days((int)participant.Program.Policy.Proposals.ToPeers().Patience.TotalDays);
        return new(texts["peers.home.said-yes", ("days", patience)], PathOf(proposal), texts["home.see-proposal"]);
    }

    private static NextStep ToAnswer(Texts texts, Proposal proposal) => new(texts["home.proposal"], PathOf(proposal), texts["home.see-proposal"]);

    private static string PathOf(Proposal proposal) => Paths.Proposal(proposal.ProgramId, proposal.ProposalId);
}
