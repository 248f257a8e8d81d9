using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Referrals;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>What other people ask of somebody: whether they want to be introduced, feedback, and what they think of a program.</summary>
public sealed class AskedTasks(IDocumentStore store)
{
    /// <returns>Introductions in the program that wait for their answer.</returns>
    public async Task<IReadOnlyList<HomeTask>> ReferralsAsync(Participant participant, Texts texts, DateTimeOffset now, CancellationToken cancellation)
    {
        var self = participant.PersonId;
        var asPartner = new DocumentQuery<Referral>().Where(referral => referral.PartnerId, self);
        var asThird = new DocumentQuery<Referral>().Where(referral => referral.ThirdId, self);
        var open = new List<HomeTask>();
        foreach (var query in (DocumentQuery<Referral>[])[asPartner, asThird])
        {
            await foreach (var stored in store.QueryAsync(Partition.Program(participant.ProgramId), query, cancellation))
            {
                var referral = stored.Value;
                if (referral.AskedId == self && now < referral.AnswerBy
                    && await store.FindAsync(Person.KeyOf(referral.FromId), cancellation) is { Value: var from })
                {
                    open.Add(new HomeTask(
                        texts["home.tasks.referral", ("name", from.CallName)],
                        Paths.Referral(participant.ProgramId, referral.ReferralId),
                        texts["next-step.answer"],
                        participant.Program.Name,
                        referral.AnswerBy));
                }
            }
        }

        return open;
    }

    /// <returns>What somebody thinks of the program, where they were asked and have not said it.</returns>
    public async Task<IReadOnlyList<HomeTask>> RetrospectiveAsync(
        ProgramCard card, Texts texts, DateTimeOffset now, CancellationToken cancellation)
    {
        var (participant, latest) = (card.Participant, card.Retrospective);
        return latest is null
            || now >= latest.Until
            || !RetrospectiveDecisions.IsAsked(participant.Enrollment)
            || await store.FindAsync(
                RetrospectiveAnswer.KeyOf(participant.ProgramId, latest.Number, participant.PersonId), cancellation) is not null
            ? []
            :
            [
                new HomeTask(
                    texts["look-back.task", ("name", participant.Program.Name)],
                    Paths.Retrospective(participant.ProgramId),
                    texts["next-step.answer"],
                    participant.Program.Name,
                    latest.Until),
            ];
    }

    /// <returns>What they are asked before their training, until they answer it, skip it or begin.</returns>
    public async Task<IReadOnlyList<HomeTask>> BaselineAsync(Participant participant, Texts texts, CancellationToken cancellation) =>
        await store.IsBaselineOpenAsync(participant.Enrollment, cancellation)
            ?
            [
                new HomeTask(
                    texts["baseline.task"],
                    Paths.Baseline(participant.ProgramId),
                    texts["next-step.answer"],
                    participant.Program.Name),
            ]
            : [];

    /// <returns>Feedback that a partner asked for and did not get since.</returns>
    public async Task<IReadOnlyList<HomeTask>> FeedbackAsync(Pair pair, Texts texts, CancellationToken cancellation)
    {
        var self = pair.Participant.PersonId;
        if (pair.Mentorship is not { IsOpen: true, PausedAt: null }
            || await store.FindAsync(FeedbackWish.KeyOf(pair.ProgramId, pair.MentorshipId, self), cancellation) is not { Value: var wish }
            || pair.NameOf(wish.FromId) is not { } name)
        {
            return [];
        }

        var given = await store
            .QueryAsync(pair.Mentorship.Partition, new DocumentQuery<Feedback>(IdPrefix: Feedback.PrefixOf(pair.MentorshipId)), cancellation)
            .AnyAsync(stored => stored.Value.FromId == self && stored.Value.ToId == wish.FromId && stored.Value.GivenAt >= wish.At, cancellation);
        return given
            ? []
            :
            [
                new HomeTask(
                    texts["home.tasks.feedback", ("name", name)],
                    Paths.Feedback(pair.ProgramId, pair.MentorshipId),
                    texts["home.tasks.write"],
                    pair.Participant.Program.Name),
            ];
    }
}
