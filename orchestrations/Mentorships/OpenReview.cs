using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Number">Of the review, from 1.</param>
public sealed record ReviewKey(string ProgramId, string MentorshipId, int Number);

/// <summary>Lets the members of a mentorship read what all said in a review, and tells them.</summary>
public sealed class OpenReview(Decider decider)
{
    /// <returns>Whether it was opened now.</returns>
    [Function(nameof(OpenReview))]
    public Task<bool> RunAsync([ActivityTrigger] ReviewKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                if (await decider.Store.FindAsync(ReviewOpening.KeyOf(input.ProgramId, input.MentorshipId, input.Number), token) is not null)
                {
                    return new Decision<bool>(false);
                }

                var mentorship = await decider.LoadAsync(Mentorship.KeyOf(input.ProgramId, input.MentorshipId), token);
                return Decide(mentorship, input.Number, decider.Now);
            },
            cancellation);

    internal static Decision<bool> Decide(Mentorship mentorship, int number, DateTimeOffset now)
    {
        var opening = new ReviewOpening(mentorship.ProgramId, mentorship.MentorshipId, number, now);
        var actor = Actors.Orchestrator(InstanceIds.Mentorship(mentorship.ProgramId, mentorship.MentorshipId));
        return new Decision<bool>(true)
        {
            Writes = new Batch().Create(opening),
            Notes = [new LedgerNote(actor, DecisionName.ReviewOpened, mentorship.Id, $"review {number}")],
            Mails =
            [
                .. mentorship.Members.Select(member => new MailOrder(
                    MailIds.For(opening.Id, MailTemplate.ReviewReady, member.PersonId),
                    MailTemplate.ReviewReady,
                    mentorship.ProgramId,
                    member.PersonId,
                    mentorship.MentorshipId,
                    Subject: SurveySubject.Of(mentorship.MentorshipId, number))),
            ],
        };
    }
}
