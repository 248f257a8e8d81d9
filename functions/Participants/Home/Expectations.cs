using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>Truthful waiting (F12): the next step that will happen by itself, and when; no promise beyond what is on record.</summary>
public sealed class Expectations(IDocumentStore store, TimeProvider clock)
{
    public async Task<IReadOnlyList<NextStep>> OfAsync(Participant participant, CancellationToken cancellation)
    {
        var (enrollment, program, zone) = (participant.Enrollment, participant.ProgramId, participant.Zone);
        return enrollment.Stage switch
        {
            EnrollmentStage.Planned => [new($"Invitations go out on {participant.Program.Calendar.RecruitmentOpens.Say(zone)}.")],
            EnrollmentStage.Invited => [new(
                $"You are invited as a {Words.Of(enrollment.Role).ToLowerInvariant()}. Without an answer, the invitation ends on {InvitedUntil(participant).SayDay(zone)}.",
                Paths.Invitation(program),
                "Read the invitation")],
            EnrollmentStage.Accepted => [new("Your profile comes next. It takes about ten minutes.", Paths.Profile(program), "Write my profile")],
            EnrollmentStage.InTraining =>
            [
                new("Your training comes next: short modules and a quiz. It opens the way to a match.", Paths.Training(program), "Go to the training"),
            ],
            EnrollmentStage.Ready => await OfMatchingAsync(participant, cancellation),
            EnrollmentStage.Matched => await ProposalsAsync(participant, cancellation),
            EnrollmentStage.Completed => [new("You completed this program. Thank you.")],
            EnrollmentStage.Declined => [new("You said no to this program.")],
            EnrollmentStage.Lapsed =>
            [
                new($"This came to an end without an answer. To take part after all, write to {participant.Program.Coordinators[0].Email}."),
            ],
            _ => [new("You left this program.")],
        };
    }

    private DateTimeOffset InvitedUntil(Participant participant)
    {
        var opened = participant.Program.Calendar.RecruitmentOpens;
        var invited = participant.Enrollment.CreatedAt > opened ? participant.Enrollment.CreatedAt : opened;
        return invited + participant.Program.Policy.Onboarding.Invitation.Patience;
    }

    private async Task<IReadOnlyList<NextStep>> OfMatchingAsync(Participant participant, CancellationToken cancellation)
    {
        var proposals = await ProposalsAsync(participant, cancellation);
        if (proposals.Count > 0)
        {
            return proposals;
        }

        var rounds = ProgramTimeline.Of(participant.Program.Calendar)
            .Where(moment => moment.Kind is ProgramMomentKind.Round && moment.At > clock.GetUtcNow())
            .ToList();
        var latest = await store.QueryAsync(Partition.Program(participant.ProgramId), new DocumentQuery<Round>(Limit: 1, Descending: true), cancellation)
            .FirstOrDefaultAsync(cancellation);
        return [Waiting(participant, latest?.Value, rounds.FirstOrDefault())];
    }

    private static NextStep Waiting(Participant participant, Round? latest, ProgramMoment? next)
    {
        var zone = participant.Zone;
        var then = next is null
            ? $"No further round is planned; {participant.Program.Coordinators[0].Name}, who coordinates the program, will come back to you."
            : $"The next round is on {next.At.Say(zone)}.";
        if (latest is { Status: RoundStatus.Solved, GoesOutBy: { } goesOutBy })
        {
            return new($"The matching round is being reviewed. Proposals go out on {goesOutBy.Say(zone)} at the latest.");
        }

        return latest?.Waiting.FirstOrDefault(person => person.PersonId == participant.PersonId) is { } waiting
            ? new($"You are number {waiting.Place} in line. {waiting.Reason} {then}")
            : new($"You are ready to be matched. {then}");
    }

    private async Task<IReadOnlyList<NextStep>> ProposalsAsync(Participant participant, CancellationToken cancellation)
    {
        var ofMentee = new DocumentQuery<Proposal>().Where(proposal => proposal.MenteeId, participant.PersonId);
        var ofMentor = new DocumentQuery<Proposal>().Where(proposal => proposal.MentorId, participant.PersonId);
        return
        [
            .. await store.QueryAsync(Partition.Program(participant.ProgramId), ofMentee, cancellation)
                .SelectMany(stored => ForMentee(participant, stored.Value))
                .ToListAsync(cancellation),
            .. await store.QueryAsync(Partition.Program(participant.ProgramId), ofMentor, cancellation)
                .Where(stored => stored.Value.Stage is ProposalStage.AwaitingMentor)
                .Select(stored => ToAnswer(stored.Value))
                .ToListAsync(cancellation),
        ];
    }

    private static IEnumerable<NextStep> ForMentee(Participant participant, Proposal proposal)
    {
        if (proposal.Stage is ProposalStage.AwaitingMentee)
        {
            yield return ToAnswer(proposal);
        }
        else if (proposal.Stage is ProposalStage.AwaitingMentor)
        {
            var patience = Words.Count((int)participant.Program.Policy.Proposals.Mentor.Patience.TotalDays, "day");
            yield return new($"You said yes to a match. The mentor has up to {patience} to answer.", PathOf(proposal), "See the proposal");
        }
    }

    private static NextStep ToAnswer(Proposal proposal) => new("There is a proposed match for you.", PathOf(proposal), "See the proposal");

    private static string PathOf(Proposal proposal) => Paths.Proposal(proposal.ProgramId, proposal.ProposalId);
}
